using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Import and export of products, and background jobs.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder v1)
    {
        v1.MapPost("/products/import", ImportProducts).Allow(AccountRole.Admin).IdempotentAfterWork();
        v1.MapGet("/products/export", ExportProducts).Allow(AccountRole.Admin).ReadsAll();
        v1.MapGet("/jobs/{id:job}", GetJob).Allow(AccountRole.Admin).Refuses("job-not-found");
    }

    /// <summary>
    /// Import products from a file. Accepts CSV or NDJSON of up to 50 MiB and creates an import job; its progress is at the address in
    /// <c>Location</c>. Each row is applied completely or rejected with row errors, independent of other rows. Returns
    /// <c>invalid-request</c> for a CSV file without a valid header or with an unterminated record.
    /// </summary>
    private static async Task<OnceAnswer<AcceptedAnswer<JobResponse>>> ImportProducts(
        Query<ImportQuery> query, ImportUpload upload, IProductFiles files, Caller caller, RequestKey key, IMediator mediator, CancellationToken cancellation)
    {
        var options = new ImportOptions(upload.Format, query.Fields.DryRun ?? false, query.Fields.Upsert ?? false);
        var rows = await files.Count(upload.Body.Rewound(), options, cancellation);
        return await OnceAnswer<AcceptedAnswer<JobResponse>>.Of(key, async () =>
        {
            var job = await mediator.Send(new StartImport(caller.Actor, options, rows, upload.Body.Parts()), cancellation);
            return Answer.Accepted($"/api/v1/jobs/{job.Id}", job.ToResponse());
        });
    }

    /// <summary>
    /// Export all products as a file. Returns the products of every status, except deleted ones, as CSV or NDJSON that can be imported. The
    /// response is streamed; on an error the connection is aborted, so that an incomplete file cannot appear complete.
    /// </summary>
    private static ProductExportAnswer ExportProducts(Query<ExportQuery> query) => new(query.Fields.Format == "ndjson" ? ImportFormat.Ndjson : ImportFormat.Csv);

    /// <summary>
    /// Get the progress of a job. Includes the first thousand row errors in the order of the file. Jobs are deleted a month after they end;
    /// then it returns <c>job-not-found</c>.
    /// </summary>
    private static async Task<OkAnswer<JobResponse>> GetJob(JobId id, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new GetJob(id), cancellation)).ToResponse());
}
