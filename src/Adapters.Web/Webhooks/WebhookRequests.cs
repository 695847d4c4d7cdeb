using System.ComponentModel.DataAnnotations;
using Shop.Adapters.Web.Documentation;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>A webhook endpoint to create.</summary>
/// <param name="Url">An absolute http or https URL of up to 2,000 characters, without user information.</param>
/// <param name="Events">The event types to deliver, or <c>*</c> for all; default all.</param>
/// <param name="Description">A description for admins, up to 500 characters.</param>
/// <param name="Status">Active, the default, or disabled.</param>
internal sealed record CreateWebhookEndpointRequest(
    [property: Length(1, WebhookSubscription.UrlMaxLength)] string Url,
    [property: Length(1, WebhookSubscription.MaxEvents), ItemPattern(WebhookEventPattern.Text)] IReadOnlyList<string>? Events = null,
    [property: MaxLength(WebhookSubscription.DescriptionMaxLength)] string? Description = null,
    WebhookEndpointStatus? Status = null)
{
    public WebhookFields ToFields() => new(
        Url,
        Events is null ? default : new Optional<IReadOnlyList<string>>(true, Events),
        Description,
        Status is { } status ? status : default(Optional<WebhookEndpointStatus>));
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value, null empties it.</summary>
/// <param name="Url">An absolute http or https URL of up to 2,000 characters, without user information.</param>
/// <param name="Events">The event types to deliver, or <c>*</c> for all.</param>
/// <param name="Status">A disabled endpoint receives no deliveries; those that are due wait.</param>
internal sealed record ChangeWebhookEndpointRequest(
    [property: Length(1, WebhookSubscription.UrlMaxLength)] Optional<string> Url = default,
    [property: Length(1, WebhookSubscription.MaxEvents), ItemPattern(WebhookEventPattern.Text)] Optional<IReadOnlyList<string>> Events = default,
    [property: MaxLength(WebhookSubscription.DescriptionMaxLength)] Optional<string?> Description = default,
    Optional<WebhookEndpointStatus> Status = default)
{
    public WebhookFields ToFields() => new(Url, Events, Description, Status);
}

internal static class WebhookEventPattern
{
    public const string Text = @"^(\*|[a-z]+\.[a-z]+)$";
}
