using System.ComponentModel.DataAnnotations;
using Shop.Adapters.Web.Documentation;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>A program elsewhere that is to be told of events.</summary>
/// <param name="Url">Where it takes them: an absolute http or https address of up to 2,000 characters, without a user.</param>
/// <param name="Events">Types of the event feed, or <c>*</c> for all, which is the default.</param>
/// <param name="Description">What it is for, up to 500 characters.</param>
/// <param name="Status">Whether it is told of events from the start, which is the default.</param>
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

/// <summary>The fields to change, as a JSON merge patch (RFC 7396): what is left out stays, null empties.</summary>
/// <param name="Url">An absolute http or https address of up to 2,000 characters, without a user.</param>
/// <param name="Events">Types of the event feed, or <c>*</c> for all.</param>
/// <param name="Status">A disabled endpoint is told nothing; what was due to it waits.</param>
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
