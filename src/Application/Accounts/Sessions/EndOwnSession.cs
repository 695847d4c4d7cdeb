using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// Ends a session of the actor. Its refresh token ends at once, its access tokens within seconds. Rejects an unknown session, an ended one
/// and one of another account with <c>session-not-found</c>.
/// </summary>
public sealed record EndOwnSession(Actor Owner, SessionId Id) : ICommand<Unit>;

internal sealed class EndOwnSessionHandler(IRefreshTokenRepository refreshTokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<EndOwnSession, Unit>
{
    public async Task<Unit> Handle(EndOwnSession command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await refreshTokens.EndSession(command.Owner.Id, command.Id.Value, now, cancellationToken))
            throw AccountErrors.SessionNotFound(command.Id);

        audit.Add(AuditEntry.Of(now, command.Owner, AuditAction.SessionEnded, command.Owner.Id));
        return Unit.Value;
    }
}
