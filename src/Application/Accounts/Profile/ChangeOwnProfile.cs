using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>Changes the given fields of the actor's profile. Rejects with <c>stale-version</c> and <c>field-not-allowed</c>.</summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeOwnProfile(Actor Owner, long? ExpectedVersion, ProfileFields Fields) : ICommand<Unit>;

internal sealed class ChangeOwnProfileValidator : AbstractValidator<ChangeOwnProfile>
{
    public ChangeOwnProfileValidator() => RuleFor(c => c.Fields).SetValidator(new ProfileFieldsValidator());
}

internal sealed class ChangeOwnProfileHandler(IAccountRepository accounts, TimeProvider clock) : IRequestHandler<ChangeOwnProfile, Unit>
{
    public async Task<Unit> Handle(ChangeOwnProfile command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Owner.Id, cancellationToken) ?? throw AccountErrors.NotFound(command.Owner.Id);
        account.EnsureVersion(command.ExpectedVersion);

        var before = account.Profile;
        var fields = command.Fields;
        var after = new AccountProfile(
            fields.Name.Or(before.Name),
            fields.Bio.Or(before.Bio),
            fields.Phone.Or(before.Phone),
            fields.ShippingAddress.Or(before.ShippingAddress),
            fields.StoreName.Or(before.StoreName),
            fields.NotifyByEmail.Or(before.NotifyByEmail));

        account.ChangeProfile(after, clock.GetUtcNow());
        return Unit.Value;
    }
}
