using Microsoft.Extensions.Options;

namespace Shop.Adapters.Notifications;

/// <summary>The setting <c>Shop__PublicUrl</c>: where the pages of the store are that links in mails open.</summary>
internal sealed class LinkOptions
{
    public const string Section = "Shop";

    /// <summary>An absolute http or https address, with or without a path.</summary>
    public string PublicUrl { get; set; } = "http://127.0.0.1:8080";

    /// <param name="page">The path of the page, relative to the address.</param>
    /// <param name="token">A one-time token, which consists of characters that a query may contain.</param>
    public string To(string page, string token) => $"{PublicUrl.TrimEnd('/')}/{page}?token={token}";
}

/// <summary>Fails the start when links to the address would not work.</summary>
internal sealed class LinkOptionsValidator : IValidateOptions<LinkOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkOptions options) =>
        Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url is { Query: "", Fragment: "", UserInfo: "" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Shop__PublicUrl must be an http or https address without a query, such as 'https://shop.example.com', but is '{options.PublicUrl}'.");
}
