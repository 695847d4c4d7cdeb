using MediatR;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Stores a new password hash and ends the sessions of the account. Rejects with <c>account-not-found</c>, <c>stale-version</c>, and with
/// <c>password-wrong</c> when the password was changed after the check.
/// </summary>
/// <param name="CheckedHash">The hash against which the current password was checked; null skips the comparison.</param>
/// <param name="StoredSession">The session that stays active, or null.</param>
internal sealed record SetPassword(
    Actor Actor, AccountId Id, long? ExpectedVersion, string? CheckedHash, string NewHash, Guid? StoredSession) : ICommand<Unit>;

internal sealed class SetPasswordHandler(
    IAccountRepository accounts, IRefreshTokenRepository refreshTokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<SetPassword, Unit>
{
    public async Task<Unit> Handle(SetPassword command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Id, cancellationToken) ?? throw AccountErrors.NotFound(command.Id);
        account.EnsureVersion(command.ExpectedVersion);
        if (command.CheckedHash is not null && account.PasswordHash != command.CheckedHash)
            throw AccountErrors.PasswordWrong("currentPassword");

        var now = clock.GetUtcNow();
        account.ChangePassword(command.NewHash, now);
        var tokens = await refreshTokens.LockAllOf(account.Id, cancellationToken);
        tokens.Where(token => token.Family != command.StoredSession).RevokeAll(now);
        audit.Add(AuditEntry.Of(now, command.Actor, AuditAction.PasswordChanged, account.Id));
        return Unit.Value;
    }
}
