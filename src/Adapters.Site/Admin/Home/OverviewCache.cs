using Shop.Adapters.Site.Shared;
using Shop.Application.Messaging;
using Shop.Application.Operations;

namespace Shop.Adapters.Site.Admin.Home;

/// <summary>The overview that all open homes of this instance share: read once in ten seconds, and by one at a time.</summary>
internal sealed class OverviewCache(UseCases useCases, TimeProvider clock)
{
    private readonly RecentReads<string, Overview> _recent = new(clock, freshness: TimeSpan.FromSeconds(10), maxEntries: 1);

    public Task<Overview> Get(CancellationToken cancellation) =>
        _recent.Get(nameof(Overview), () => useCases.Send(new GetOverview(), CancellationToken.None)).WaitAsync(cancellation);
}
