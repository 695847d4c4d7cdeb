using MediatR;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Processes the file of an import job in batches, starting after the last committed row.</summary>
internal sealed class ImportRun(IServiceScopeFactory scopes, ImportFile file, JobOptions options)
{
    public async Task Run(TakenJob job, CancellationToken cancellation)
    {
        await using var content = new JobContent(job.Id, scopes);
        var dryRun = job.Options.DryRun ? new DryRun(job.Options.Upsert) : null;
        var done = 0;
        var batch = new List<ImportRow>(options.BatchSize);
        await foreach (var row in file.Read(content, job.Options, cancellation))
        {
            if (done++ < job.Processed)
                continue;

            batch.Add(row);
            if (batch.Count == options.BatchSize)
                await Import(job, batch, dryRun, cancellation);
        }

        if (batch.Count > 0)
            await Import(job, batch, dryRun, cancellation);
        await Send(new FinishJob(job.Id, job.LeaseNumber), cancellation);
    }

    private async Task Import(TakenJob job, List<ImportRow> batch, DryRun? dryRun, CancellationToken cancellation)
    {
        var rows = dryRun?.Judge(batch) ?? [.. batch];
        var progress = await Send(new ImportRows(job.Id, job.LeaseNumber, rows, options.Lease), cancellation);
        dryRun?.Remember(rows, progress);
        batch.Clear();
    }

    private async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
