using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Shared.Texts;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>The webhook endpoint fields of a request; the ranges are those of <see cref="WebhookSubscription"/>.</summary>
public sealed record WebhookFields(
    Optional<string> Url = default,
    Optional<IReadOnlyList<string>> Events = default,
    Optional<string?> Description = default,
    Optional<WebhookEndpointStatus> Status = default)
{
    internal WebhookSubscription On(WebhookSubscription current) => new(
        Url.Or(current.Url),
        Events.IsGiven ? Normalized(Events.Value) : current.Events,
        Description.Or(current.Description),
        Status.Or(current.Status));

    private static IReadOnlyList<string> Normalized(IReadOnlyList<string> events) =>
        events.Contains(WebhookSubscription.Everything, StringComparer.Ordinal)
            ? [WebhookSubscription.Everything]
            : [.. events.Distinct(StringComparer.Ordinal)];
}

internal sealed class WebhookFieldsValidator : AbstractValidator<WebhookFields>
{
    public WebhookFieldsValidator()
    {
        RuleFor(f => f.Url.Value).RequiredLine(WebhookSubscription.UrlMaxLength)
            .Must(WebAddress.IsValid).WithErrorCode("url-invalid")
            .WithMessage("Must be an absolute http or https URL without blanks, quotes and user information.")
            .When(f => f.Url.IsGiven);
        RuleFor(f => f.Events.Value).Required().ListOfAtMost(WebhookSubscription.MaxEvents)
            .Must(events => events is null || events.Count > 0).WithErrorCode("required")
            .WithMessage("Must have at least one event type, or * for all.")
            .When(f => f.Events.IsGiven);
        RuleForEach(f => f.Events.Value).Must(IsKnown).WithErrorCode("invalid-value")
            .WithMessage("Must be an event type of the feed, or * for all.")
            .OverridePropertyName("Events.Value")
            .When(f => f.Events.Value.IsListOfAtMost(WebhookSubscription.MaxEvents));
        RuleFor(f => f.Description.Value).OptionalText(WebhookSubscription.DescriptionMaxLength);
    }

    private static bool IsKnown(string? type) => type == WebhookSubscription.Everything || (type is not null && EventNames.AllPublic.Contains(type, StringComparer.Ordinal));
}
