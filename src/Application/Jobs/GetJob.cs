using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Returns a job with its progress to an admin. Rejects with <c>job-not-found</c>.</summary>
public sealed record GetJob(JobId Id) : IQuery<JobDetails>;

internal sealed class GetJobHandler(IJobRepository jobs) : IRequestHandler<GetJob, JobDetails>
{
    public async Task<JobDetails> Handle(GetJob query, CancellationToken cancellationToken) =>
        JobDetails.Of(await jobs.Find(query.Id, cancellationToken) ?? throw JobErrors.NotFound(query.Id));
}
