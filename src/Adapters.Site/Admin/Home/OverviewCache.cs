using Shop.Adapters.Site.Shared;
using Shop.Application.Operations;

namespace Shop.Adapters.Site.Admin.Home;

/// <summary>The overview that all open homes of this instance share: read once in ten seconds, and by one at a time.</summary>
internal sealed class OverviewCache(UseCases useCases, TimeProvider clock)
{
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();

    private Task<Overview>? _current;
    private long _requestedAt;

    public Task<Overview> Get(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_current is null || (_current.IsCompleted && IsOld(_current)))
            {
                _requestedAt = clock.GetTimestamp();
                _current = useCases.Send(new GetOverview(), CancellationToken.None);
            }

            return _current.WaitAsync(cancellation);
        }
    }

    private bool IsOld(Task<Overview> overview) => !overview.IsCompletedSuccessfully || clock.GetElapsedTime(_requestedAt) >= s_freshness;
}
