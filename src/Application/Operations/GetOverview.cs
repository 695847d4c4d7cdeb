using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Payments;

namespace Shop.Application.Operations;

/// <summary>Returns the counts and the health that the home of an admin shows; its work does not grow with the shop. For admins.</summary>
public sealed record GetOverview : IQuery<Overview>;

internal sealed class GetOverviewHandler(IOverviewCounts counts, IInstances instances, IGatewayCircuit circuit, TimeProvider clock)
    : IRequestHandler<GetOverview, Overview>
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    public async Task<Overview> Handle(GetOverview query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new Overview(
            await counts.Count(now - s_long, cancellationToken),
            circuit.Status,
            await instances.List(now - Instance.ListedFor, cancellationToken));
    }
}
