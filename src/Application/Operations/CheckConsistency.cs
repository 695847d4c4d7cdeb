using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;

namespace Shop.Application.Operations;

/// <summary>Recomputes stored sums and states and returns every difference. For admins.</summary>
public sealed record CheckConsistency : IQuery<IReadOnlyList<ConsistencyCheck>>;

internal sealed class CheckConsistencyHandler(IConsistencyChecks checks, OperationsPolicy policy, TimeProvider clock)
    : IRequestHandler<CheckConsistency, IReadOnlyList<ConsistencyCheck>>
{
    public Task<IReadOnlyList<ConsistencyCheck>> Handle(CheckConsistency query, CancellationToken cancellationToken) =>
        checks.Run(clock.GetUtcNow() - policy.OverdueAfter, cancellationToken);
}
