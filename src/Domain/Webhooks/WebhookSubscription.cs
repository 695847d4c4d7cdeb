namespace Shop.Domain.Webhooks;

/// <summary>Where an endpoint is and what it is told.</summary>
/// <param name="Url">An absolute http or https address of at most <see cref="UrlMaxLength"/> characters.</param>
/// <param name="Events">Types of events, or <see cref="Everything"/> alone.</param>
public sealed record WebhookSubscription(string Url, IReadOnlyList<string> Events, string? Description, WebhookEndpointStatus Status)
{
    public const int UrlMaxLength = 2_000;
    public const int DescriptionMaxLength = 500;
    public const int MaxEvents = 50;

    /// <summary>Stands for every type of event.</summary>
    public const string Everything = "*";

    /// <summary>Whether deliveries can go there: http or https, with a host, and without a user or a password.</summary>
    public static bool IsUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp)
        && parsed.Host.Length > 0
        && parsed.UserInfo.Length == 0;
}
