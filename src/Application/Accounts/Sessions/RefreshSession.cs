using FluentValidation;
using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Validation;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// Exchanges a refresh token for a new session. Returns null for an invalid token; not an exception, because the revocation of a reused
/// token's family must be committed.
/// </summary>
/// <param name="UserAgent">The client as it names itself; null keeps the known one.</param>
public sealed record RefreshSession(string RefreshToken, string? UserAgent = null) : ICommand<Session?>
{
    /// <summary>Above the length of any issued token.</summary>
    public const int TokenMaxLength = 200;
}

internal sealed class RefreshSessionValidator : AbstractValidator<RefreshSession>
{
    public RefreshSessionValidator() => RuleFor(c => c.RefreshToken).AtMost(RefreshSession.TokenMaxLength);
}

internal sealed class RefreshSessionHandler(
    IRefreshTokenRepository refreshTokens, IAccountRepository accounts, SessionIssuer sessions, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<RefreshSession, Session?>
{
    public async Task<Session?> Handle(RefreshSession command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hash = SessionIssuer.HashOf(command.RefreshToken);
        var token = await refreshTokens.Lock(hash, cancellationToken);
        if (token is { WasUsed: true })
        {
            await refreshTokens.EndSession(token.AccountId, token.Family, now, cancellationToken);
            audit.Add(AuditEntry.Of(now, actor: null, AuditAction.RefreshTokenReused, token.AccountId));
        }

        if (token is null || !token.IsLive(now))
            return null;

        var account = await accounts.Find(token.AccountId, cancellationToken);
        if (account is not { MayLogIn: true })
            return null;

        return sessions.Continue(account, token, command.UserAgent, now);
    }
}
