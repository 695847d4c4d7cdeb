using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Administration;

/// <summary>
/// Changes the given fields of an account. Disabling it or changing its role takes effect in all its sessions within seconds. Another e-mail
/// address is not verified and ends its sessions. Rejects with <c>account-not-found</c>, <c>stale-version</c>, <c>email-taken</c>,
/// <c>last-admin</c> and <c>self-removal</c>.
/// </summary>
/// <param name="OfRole">The role that the account must have; null for any.</param>
public sealed record ChangeAccount(Actor Actor, AccountId Id, ExpectedVersion? ExpectedVersion, AccountFields Fields, AccountRole? OfRole = null) : ICommand<Unit>;

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator() => RuleFor(c => c.Fields).SetValidator(new AccountFieldsValidator());
}

internal sealed class ChangeAccountHandler(
    ManagedAccounts managed, EmailChange emailChange, IRefreshTokenRepository refreshTokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<ChangeAccount, Unit>
{
    public async Task<Unit> Handle(ChangeAccount command, CancellationToken cancellationToken)
    {
        var account = await managed.Lock(command.Id, command.OfRole, command.ExpectedVersion, cancellationToken);
        var role = command.Fields.Role.Or(account.Role);
        var status = command.Fields.Status.Or(account.Status);
        if (role != AccountRole.Admin || status != AccountStatus.Active)
            await managed.EnsureStoreKeepsAdmin(command.Actor, account, cancellationToken);

        var now = clock.GetUtcNow();
        if (role != account.Role)
            audit.Add(AuditEntry.Of(now, command.Actor, AuditAction.RoleChanged, account.Id, Change("role", account.Role, role)));
        if (status != account.Status)
            audit.Add(AuditEntry.Of(now, command.Actor, AuditAction.StatusChanged, account.Id, Change("status", account.Status, status)));

        var hasOtherAddress = command.Fields.Email.IsGiven
            && await emailChange.Make(account, EmailAddress.Of(command.Fields.Email.Value), command.Actor, cancellationToken);
        var profile = command.Fields.On(account.Profile);
        if (profile != account.Profile)
            audit.Add(AuditEntry.Of(now, command.Actor, AuditAction.Changed, account.Id, [.. Changed(account.Profile, profile)]));

        account.ChangeProfile(profile, now);
        account.ChangeRole(role, now);
        account.ChangeStatus(status, now);
        if (hasOtherAddress || !account.MayLogIn)
            await refreshTokens.EndSessions(account.Id, except: null, now, cancellationToken);
        return Unit.Value;
    }

    /// <summary>Without the values, which are personal data, and would outlive an erasure.</summary>
    private static IEnumerable<FieldChange> Changed(AccountProfile before, AccountProfile after)
    {
        if (after.Name != before.Name)
            yield return new FieldChange("name", null, null);
        if (after.Phone != before.Phone)
            yield return new FieldChange("phone", null, null);
        if (after.Bio != before.Bio)
            yield return new FieldChange("bio", null, null);
    }

    private static FieldChange Change<TValue>(string field, TValue before, TValue after)
        where TValue : struct, Enum =>
        new(field, EnumNames<TValue>.Of(before), EnumNames<TValue>.Of(after));
}
