using System.Collections.Concurrent;
using System.Security.Claims;
using Shop.Adapters.Web.Http.Access;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// Closes open connections when their session has ended or the role of its account has changed; one query checks all of them.
/// </summary>
internal sealed partial class SessionWatch(SessionStatusCache statuses, TimeProvider clock, ILogger<SessionWatch> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<Watched, bool> _watched = new();

    /// <summary>Registers a callback for the end of the caller's session, until the result is disposed of.</summary>
    /// <param name="end">Called at most once; must not throw.</param>
    public IDisposable Watch(ClaimsPrincipal caller, Action end)
    {
        var watched = new Watched(caller.Session(), caller.Role(), end, left => _watched.TryRemove(left, out _));
        _watched.TryAdd(watched, value: true);
        return watched;
    }

    /// <summary>Checks all registered sessions now.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        Watched[] all = [.. _watched.Keys];
        if (all.Length == 0)
            return;

        var current = await statuses.OfAll([.. all.Select(watched => watched.Session).Distinct()], cancellation);
        foreach (var over in all.Where(watched => !current.TryGetValue(watched.Session, out var status) || status.Role != watched.Role))
            over.End();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SessionStatusCache.Freshness, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                statuses.Forget();
                await Look(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogBlind(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Checking the sessions of open connections failed; retrying.")]
    private partial void LogBlind(Exception failure);

    private sealed class Watched(SessionKey session, AccountRole role, Action end, Action<Watched> leave) : IDisposable
    {
        public SessionKey Session => session;

        public AccountRole Role => role;

        public void End()
        {
            leave(this);
            end();
        }

        public void Dispose() => leave(this);
    }
}
