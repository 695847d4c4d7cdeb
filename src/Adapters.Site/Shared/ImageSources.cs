using Microsoft.Extensions.Options;

namespace Shop.Adapters.Site.Shared;

/// <summary>The pictures that pages may load.</summary>
internal sealed class ImageSources(IOptions<SiteOptions> settings)
{
    private static readonly int[] s_widths = [160, 320, 640, 1280];

    /// <summary>The other hosts from which pictures are loaded, such as <c>https://images.example.com</c>.</summary>
    public IReadOnlyList<string> Hosts { get; } =
        [.. settings.Value.ImageHosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(host => $"https://{host}")];

    /// <summary>Whether a page may load the picture.</summary>
    public bool Allows(string url) =>
        IsOwn(url) || (Uri.TryCreate(url, UriKind.Absolute, out var address) && Hosts.Contains($"{address.Scheme}://{address.Authority}", StringComparer.OrdinalIgnoreCase));

    /// <summary>The address of a picture in a width of at most 1,280 pixels; pictures on other hosts have only one.</summary>
    public static string Sized(string url, int width) => IsOwn(url) ? $"{url}/{width}.webp" : url;

    /// <summary>The candidates of an <c>img</c> element; null for a picture on another host.</summary>
    public static string? Candidates(string url) =>
        IsOwn(url) ? string.Join(", ", s_widths.Select(width => $"{url}/{width}.webp {width}w")) : null;

    private static bool IsOwn(string url) => url.StartsWith("/media/", StringComparison.Ordinal);
}
