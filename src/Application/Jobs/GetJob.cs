using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>An admin asks how far a job is.</summary>
public sealed record GetJob(JobId Id) : IQuery<JobDetails>;

internal sealed class GetJobHandler(IJobRepository jobs) : IRequestHandler<GetJob, JobDetails>
{
    public async Task<JobDetails> Handle(GetJob query, CancellationToken cancellationToken) =>
        JobDetails.Of(await jobs.Find(query.Id, cancellationToken) ?? throw JobErrors.NotFound(query.Id));
}
