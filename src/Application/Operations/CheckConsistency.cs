using MediatR;
using Shop.Application.Messaging;

namespace Shop.Application.Operations;

/// <summary>Recomputes stored sums and states and returns every difference, without storing a report. Takes long in a large shop.</summary>
public sealed record CheckConsistency : IQuery<IReadOnlyList<ConsistencyCheck>>;

internal sealed class CheckConsistencyHandler(ConsistencyRun run) : IRequestHandler<CheckConsistency, IReadOnlyList<ConsistencyCheck>>
{
    public Task<IReadOnlyList<ConsistencyCheck>> Handle(CheckConsistency query, CancellationToken cancellationToken) =>
        run.Run(() => Task.CompletedTask, cancellationToken);
}
