using System.Globalization;

namespace Shop.Adapters.Site.Shared.Errors;

/// <summary>A request of a page was answered with a status and no content; it becomes the page of that status.</summary>
/// <param name="retryAfter">The value of <c>Retry-After</c>, in seconds; null without the header.</param>
internal sealed class StatusOnlyException(int status, string? retryAfter) : Exception($"The request was answered with {status} only.")
{
    public int Status => status;

    public TimeSpan? RetryAfter { get; } =
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
