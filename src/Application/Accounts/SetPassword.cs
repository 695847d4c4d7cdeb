using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>An account gets a password that was checked and hashed before, and its sessions end.</summary>
/// <param name="CheckedHash">What the present password was checked against; null when it does not matter.</param>
/// <param name="KeptSession">The session that goes on, or null.</param>
internal sealed record SetPassword(
    Actor By, AccountId Id, long? ExpectedVersion, string? CheckedHash, string NewHash, Guid? KeptSession) : ICommand<Unit>;

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
        tokens.Where(token => token.Family != command.KeptSession).RevokeAll(now);
        audit.Add(AuditEntry.Of(now, command.By, AuditAction.PasswordChanged, account.Id));
        return Unit.Value;
    }
}
