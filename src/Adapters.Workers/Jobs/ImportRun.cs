using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;

namespace Shop.Adapters.Workers.Jobs;

/// <summary>Processes the file of an import job in batches, starting after the last committed row.</summary>
internal sealed class ImportRun(IServiceScopeFactory scopes, IProductFiles files, JobOptions options)
{
    public async Task Run(TakenJob job, CancellationToken cancellation)
    {
        await using var content = new JobContent(job.Id, scopes);
        var dryRun = job.Options.DryRun ? new DryRun(job.Options.Upsert) : null;
        var done = 0;
        var batch = new List<ImportRow>(options.BatchSize);
        await foreach (var row in files.Read(content, job.Options, cancellation))
        {
            if (done++ < job.Processed)
                continue;

            batch.Add(row);
            if (batch.Count == options.BatchSize)
                await Import(job, batch, dryRun, cancellation);
        }

        if (batch.Count > 0)
            await Import(job, batch, dryRun, cancellation);
        await scopes.Send(new FinishJob(job.Id, job.LeaseNumber), cancellation);
    }

    private async Task Import(TakenJob job, List<ImportRow> batch, DryRun? dryRun, CancellationToken cancellation)
    {
        var rows = dryRun?.Judge(batch) ?? [.. batch];
        var progress = await scopes.Send(new ImportRows(job.Id, job.LeaseNumber, rows, options.Lease), cancellation);
        dryRun?.Remember(rows, progress);
        batch.Clear();
    }
}
