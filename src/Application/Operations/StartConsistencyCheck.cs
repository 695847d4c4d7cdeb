using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;

namespace Shop.Application.Operations;

/// <summary>Requests a run of all consistency checks in the background, unless one is in progress. For admins.</summary>
public sealed record StartConsistencyCheck : IProcess<ConsistencyStatus>;

internal sealed class StartConsistencyCheckHandler(IConsistencyReports reports, WorkSignal<ConsistencyReport> signal, TimeProvider clock)
    : IRequestHandler<StartConsistencyCheck, ConsistencyStatus>
{
    public async Task<ConsistencyStatus> Handle(StartConsistencyCheck command, CancellationToken cancellationToken)
    {
        await reports.Request(clock.GetUtcNow(), unlessAfter: null, cancellationToken);
        signal.Set();
        return await reports.Read(cancellationToken);
    }
}
