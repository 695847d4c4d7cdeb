using System.Collections.Concurrent;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// What each session that calls this instance may do now. An access token says what it might when it was issued; this is asked again
/// every two seconds, so that a logout, another role or a disabled account takes effect everywhere soon.
/// </summary>
internal sealed class SessionStandings(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SessionKey, Known> _known = new();

    /// <summary>The role of the session's account, or null when the session is over.</summary>
    public async Task<AccountRole?> RoleOf(SessionKey session, CancellationToken cancellation)
    {
        var known = _known.AddOrUpdate(session, Ask, (asked, before) => IsFresh(before) ? before : Ask(asked));
        return await known.Role.Value.WaitAsync(cancellation);
    }

    /// <summary>As <see cref="RoleOf"/> for many at once, as they are now; what is over is missing.</summary>
    public async Task<IReadOnlyDictionary<SessionKey, AccountRole>> RolesOf(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISessionStandings>().Find(sessions, cancellation);
    }

    /// <summary>Lets go of sessions that have not called for a while.</summary>
    public void Forget()
    {
        foreach (var known in _known.Where(known => !IsFresh(known.Value)))
            _known.TryRemove(known);
    }

    private Known Ask(SessionKey session) => new(clock.GetTimestamp(), new Lazy<Task<AccountRole?>>(() => Find(session)));

    /// <summary>Not for the one request that happens to ask: others wait for the same answer.</summary>
    private async Task<AccountRole?> Find(SessionKey session) =>
        (await RolesOf([session], CancellationToken.None)).TryGetValue(session, out var role) ? role : null;

    private bool IsFresh(Known known) =>
        clock.GetElapsedTime(known.AskedAt) < Freshness && known.Role is not { IsValueCreated: true, Value.IsFaulted: true };

    private sealed record Known(long AskedAt, Lazy<Task<AccountRole?>> Role);
}
