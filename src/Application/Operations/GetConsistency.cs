using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;

namespace Shop.Application.Operations;

/// <summary>Returns the last consistency report. For admins.</summary>
public sealed record GetConsistency : IQuery<ConsistencyStatus>;

internal sealed class GetConsistencyHandler(IConsistencyReports reports) : IRequestHandler<GetConsistency, ConsistencyStatus>
{
    public Task<ConsistencyStatus> Handle(GetConsistency query, CancellationToken cancellationToken) => reports.Read(cancellationToken);
}
