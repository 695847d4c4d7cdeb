using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Administration;

/// <summary>
/// Changes the given fields of an account. Disabling it or changing its role takes effect in all its sessions within seconds. Rejects with
/// <c>account-not-found</c>, <c>stale-version</c>, <c>last-admin</c> and <c>self-removal</c>.
/// </summary>
/// <param name="OfRole">The role that the account must have; null for any.</param>
public sealed record ChangeAccount(Actor Actor, AccountId Id, long? ExpectedVersion, AccountFields Fields, AccountRole? OfRole = null) : ICommand<Unit>;

/// <summary>The fields of an account that an admin may change.</summary>
public sealed record AccountFields(Optional<string> Name, Optional<AccountRole> Role, Optional<AccountStatus> Status);

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator() => RuleFor(c => c.Fields.Name.Value).RequiredLine(Account.NameMaxLength).When(c => c.Fields.Name.IsGiven);
}

internal sealed class ChangeAccountHandler(
    ManagedAccounts managed, IRefreshTokenRepository refreshTokens, IAuditTrail audit, TimeProvider clock)
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

        account.ChangeProfile(account.Profile with { Name = command.Fields.Name.Or(account.Profile.Name) }, now);
        account.ChangeRole(role, now);
        account.ChangeStatus(status, now);
        if (!account.MayLogIn)
            (await refreshTokens.LockAllOf(account.Id, cancellationToken)).RevokeAll(now);
        return Unit.Value;
    }

    private static FieldChange Change<TValue>(string field, TValue before, TValue after)
        where TValue : struct, Enum =>
        new(field, EnumNames<TValue>.Of(before), EnumNames<TValue>.Of(after));
}
