using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// The session status cache of this instance. An access token contains the role at the time of its issue; the current role and state are
/// read again every two seconds, so that a logout, a changed role or a disabled account takes effect on every instance soon.
/// </summary>
public sealed class SessionStatusCache(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SessionKey, Known> _known = new();

    /// <summary>The current role of the session's account; null when the session has ended.</summary>
    public async Task<AccountRole?> RoleOf(SessionKey session, CancellationToken cancellation)
    {
        var known = _known.AddOrUpdate(session, Ask, (requested, before) => IsFresh(before) ? before : Ask(requested));
        return await known.Role.Value.WaitAsync(cancellation);
    }

    /// <summary>Like <see cref="RoleOf"/> for many sessions, without the cache; ended sessions are missing.</summary>
    public async Task<IReadOnlyDictionary<SessionKey, AccountRole>> RolesOf(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISessionStatuses>().Find(sessions, cancellation);
    }

    /// <summary>Removes the entries of sessions without a recent request.</summary>
    public void Forget()
    {
        foreach (var known in _known.Where(known => !IsFresh(known.Value)))
            _known.TryRemove(known);
    }

    private Known Ask(SessionKey session) => new(clock.GetTimestamp(), new Lazy<Task<AccountRole?>>(() => Find(session)));

    /// <summary>Independent of the request that starts it, because concurrent requests await the same result.</summary>
    private async Task<AccountRole?> Find(SessionKey session) =>
        (await RolesOf([session], CancellationToken.None)).TryGetValue(session, out var role) ? role : null;

    private bool IsFresh(Known known) =>
        clock.GetElapsedTime(known.RequestedAt) < Freshness && known.Role is not { IsValueCreated: true, Value.IsFaulted: true };

    private sealed record Known(long RequestedAt, Lazy<Task<AccountRole?>> Role);
}
