using FluentValidation;
using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Application.Ports.Settings;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;
using Shop.Domain.Shared;

namespace Shop.Application.Settings;

/// <summary>Changes the given store settings. For admins. Rejects with <c>stale-version</c>.</summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeSettings(Actor Actor, ExpectedVersion? ExpectedVersion, SettingsFields Fields) : ICommand<Unit>;

/// <summary>The store settings of a request; the ranges are those of <see cref="StoreDescription"/>.</summary>
public sealed record SettingsFields(
    Optional<string> Title = default,
    Optional<string?> Tagline = default,
    Optional<string?> ContactEmail = default,
    Optional<string?> ContactPhone = default,
    Optional<bool> Maintenance = default,
    Optional<string?> MaintenanceMessage = default);

internal sealed class ChangeSettingsValidator : AbstractValidator<ChangeSettings>
{
    public ChangeSettingsValidator()
    {
        RuleFor(c => c.Fields.Title.Value).RequiredLine(StoreDescription.TitleMaxLength).When(c => c.Fields.Title.IsGiven);
        RuleFor(c => c.Fields.Tagline.Value).OptionalLine(StoreDescription.TaglineMaxLength);
        RuleFor(c => c.Fields.ContactEmail.Value!).Email().When(c => c.Fields.ContactEmail.Value is not null);
        RuleFor(c => c.Fields.ContactPhone.Value).OptionalName(StoreDescription.ContactPhoneMaxLength);
        RuleFor(c => c.Fields.MaintenanceMessage.Value).OptionalLine(StoreDescription.MaintenanceMessageMaxLength);
    }
}

internal sealed class ChangeSettingsHandler(ISettingsRepository settings) : IRequestHandler<ChangeSettings, Unit>
{
    public async Task<Unit> Handle(ChangeSettings command, CancellationToken cancellationToken)
    {
        var current = await settings.Get(cancellationToken);
        current.EnsureVersion(command.ExpectedVersion);

        var before = current.Describe();
        var fields = command.Fields;
        current.Change(new StoreDescription(
            fields.Title.Or(before.Title),
            fields.Tagline.Or(before.Tagline),
            fields.ContactEmail.IsGiven ? Address(fields.ContactEmail.Value) : before.ContactEmail,
            fields.ContactPhone.Or(before.ContactPhone),
            fields.Maintenance.Or(before.Maintenance),
            fields.MaintenanceMessage.Or(before.MaintenanceMessage)));
        return Unit.Value;
    }

    private static EmailAddress? Address(string? text) => text is null ? null : EmailAddress.Of(text);
}
