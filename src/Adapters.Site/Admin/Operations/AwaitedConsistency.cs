using Shop.Adapters.Site.Shared;
using Shop.Application.Operations;

namespace Shop.Adapters.Site.Admin.Operations;

/// <summary>The consistency checks as admins run them.</summary>
internal sealed class AwaitedConsistency(UseCases useCases, TimeProvider clock)
{
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromSeconds(1);

    public Task<ConsistencyStatus> Read() => useCases.Send(new GetConsistency());

    /// <summary>Starts a run, or waits for the one in progress.</summary>
    public async Task<ConsistencyStatus> Run(CancellationToken cancellation)
    {
        var status = await useCases.Send(new StartConsistencyCheck(), cancellation);
        while (status.RequestedAt is not null)
        {
            await Task.Delay(s_pollInterval, clock, cancellation);
            status = await Read();
        }

        return status;
    }
}
