using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>Stores an import file and creates a job that imports it in the background. For admins.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Content">The file in chunks of any size.</param>
public sealed record StartImport(Actor Actor, ImportOptions Options, int Rows, IAsyncEnumerable<ReadOnlyMemory<byte>> Content)
    : ICommand<JobDetails>;

internal sealed class StartImportHandler(IJobRepository jobs, IJobContents contents, TimeProvider clock)
    : IRequestHandler<StartImport, JobDetails>
{
    public async Task<JobDetails> Handle(StartImport command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var job = Job.ImportProducts(JobId.New(now), command.Actor.Id, command.Options, command.Rows, now);
        jobs.Add(job);

        var number = 0;
        await foreach (var part in command.Content.WithCancellation(cancellationToken))
            await contents.Add(job.Id, number++, part, cancellationToken);
        return JobDetails.Of(job);
    }
}
