using MediatR;
using Shop.Application.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Processes the file of an import job in batches, starting after the last committed row.</summary>
internal sealed class ImportRun(IServiceScopeFactory scopes, ImportFile file, JobOptions options)
{
    public async Task Run(TakenJob job, CancellationToken cancellation)
    {
        await using var content = new JobContent(job.Id, scopes);
        var rehearsal = job.Options.DryRun ? new Rehearsal(job.Options.Upsert) : null;
        var done = 0;
        var batch = new List<ImportRow>(options.BatchSize);
        await foreach (var row in file.Read(content, job.Options, cancellation))
        {
            if (done++ < job.Processed)
                continue;

            batch.Add(row);
            if (batch.Count == options.BatchSize)
                await Import(job, batch, rehearsal, cancellation);
        }

        if (batch.Count > 0)
            await Import(job, batch, rehearsal, cancellation);
        await Send(new FinishJob(job.Id, job.Turn), cancellation);
    }

    private async Task Import(TakenJob job, List<ImportRow> batch, Rehearsal? rehearsal, CancellationToken cancellation)
    {
        var rows = rehearsal?.Judge(batch) ?? [.. batch];
        var progress = await Send(new ImportRows(job.Id, job.Turn, rows, options.Lease), cancellation);
        rehearsal?.Remember(rows, progress);
        batch.Clear();
    }

    private async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
