using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Profile;

/// <summary>Changes the given fields of the actor's profile. Rejects with <c>stale-version</c> and <c>field-not-allowed</c>.</summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
/// <param name="ShippingAddress">The members of the address to change, instead of the whole address of the fields.</param>
public sealed record ChangeOwnProfile(Actor Owner, ExpectedVersion? ExpectedVersion, ProfileFields Fields, PostalAddressFields? ShippingAddress = null)
    : ICommand<Unit>;

internal sealed class ChangeOwnProfileValidator : AbstractValidator<ChangeOwnProfile>
{
    public ChangeOwnProfileValidator()
    {
        RuleFor(c => c.Fields).SetValidator(new ProfileFieldsValidator());
        RuleFor(c => c.ShippingAddress!).SetValidator(new PostalAddressFieldsValidator()).When(c => c.ShippingAddress is not null);
    }
}

internal sealed class ChangeOwnProfileHandler(IAccountRepository accounts, TimeProvider clock) : IRequestHandler<ChangeOwnProfile, Unit>
{
    public async Task<Unit> Handle(ChangeOwnProfile command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Owner.Id, cancellationToken) ?? throw AccountErrors.NotFound(command.Owner.Id);
        account.EnsureVersion(command.ExpectedVersion);

        var (profile, errors) = MergedProfile.Of(command, account);
        SeveralErrors.ThrowIfAny(errors);
        account.ChangeProfile(profile, clock.GetUtcNow());
        return Unit.Value;
    }
}
