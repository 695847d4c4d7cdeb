using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Lists the sessions of the account of a session, the last used one first.</summary>
public sealed record ListOwnSessions(SessionKey Current) : IQuery<IReadOnlyList<SessionDetails>>;

/// <summary>A session as its owner sees it.</summary>
/// <param name="LastUsedAt">The login or the last refresh.</param>
/// <param name="UserAgent">The client as it named itself then; null when it did not.</param>
/// <param name="Current">Whether it is the session of the request.</param>
public sealed record SessionDetails(SessionId Id, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, string? UserAgent, bool Current)
{
    public static SessionDetails Of(RefreshToken token, Guid? current) =>
        new(new SessionId(token.Family), token.StartedAt, token.IssuedAt, token.UserAgent, token.Family == current);
}

internal sealed class ListOwnSessionsHandler(IRefreshTokenRepository refreshTokens, TimeProvider clock)
    : IRequestHandler<ListOwnSessions, IReadOnlyList<SessionDetails>>
{
    public async Task<IReadOnlyList<SessionDetails>> Handle(ListOwnSessions query, CancellationToken cancellationToken)
    {
        var (account, session) = query.Current;
        var live = await refreshTokens.FindLive(account, clock.GetUtcNow(), cancellationToken);
        return [.. live.Select(token => SessionDetails.Of(token, session)).OrderByDescending(known => known.LastUsedAt).ThenBy(known => known.Id.Value)];
    }
}
