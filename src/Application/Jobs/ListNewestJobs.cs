using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Returns the <see cref="Count"/> jobs that were created last to an admin, the newest first.</summary>
public sealed record ListNewestJobs : IQuery<IReadOnlyList<JobSummary>>
{
    public const int Count = 20;
}

internal sealed class ListNewestJobsHandler(IJobRepository jobs) : IRequestHandler<ListNewestJobs, IReadOnlyList<JobSummary>>
{
    public Task<IReadOnlyList<JobSummary>> Handle(ListNewestJobs query, CancellationToken cancellationToken) =>
        jobs.ListNewest(ListNewestJobs.Count, cancellationToken);
}
