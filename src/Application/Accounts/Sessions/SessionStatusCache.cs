using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// The session status cache of this instance. An access token contains the role at the time of its issue; the current role and state are
/// read again every two seconds, so that a logout, a changed role or a disabled account takes effect on every instance soon. The status of
/// an account with a one-time password is read each time, so that a new password counts at once.
/// </summary>
public sealed class SessionStatusCache(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SessionKey, Known> _known = new();

    /// <summary>The current status of the session; null when it has ended.</summary>
    public async Task<SessionStatus?> Of(SessionKey session, CancellationToken cancellation)
    {
        var known = _known.AddOrUpdate(session, Ask, (requested, before) => IsFresh(before) ? before : Ask(requested));
        return await known.Status.Value.WaitAsync(cancellation);
    }

    /// <summary>Like <see cref="Of"/> for many sessions, without the cache; ended sessions are missing.</summary>
    public async Task<IReadOnlyDictionary<SessionKey, SessionStatus>> OfAll(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
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

    private Known Ask(SessionKey session) => new(clock.GetTimestamp(), new Lazy<Task<SessionStatus?>>(() => Find(session)));

    /// <summary>Independent of the request that starts it, because concurrent requests await the same result.</summary>
    private async Task<SessionStatus?> Find(SessionKey session) => (await OfAll([session], CancellationToken.None)).GetValueOrDefault(session);

    private bool IsFresh(Known known) =>
        clock.GetElapsedTime(known.RequestedAt) < Freshness
        && known.Status is not ({ IsValueCreated: true, Value.IsFaulted: true } or { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result.NeedsNewPassword: true } });

    private sealed record Known(long RequestedAt, Lazy<Task<SessionStatus?>> Status);
}
