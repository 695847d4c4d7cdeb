using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Queries;
using Shop.Application.Jobs;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Import and export of products, and the jobs that go on after the request that wanted them.</summary>
internal static class JobEndpoints
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton(new JobOptions())
            .AddSingleton<ImportFile>()
            .AddSingleton<ImportRun>()
            .AddHostedService<JobWorker>();

    public static void MapJobs(this RouteGroupBuilder v1)
    {
        v1.MapPost("/products/import", ImportProducts).Allow(AccountRole.Admin).Idempotent();
        v1.MapGet("/products/export", ExportProducts).Allow(AccountRole.Admin).MayStream();
        v1.MapGet("/jobs/{id:job}", GetJob).Allow(AccountRole.Admin).Refuses("job-not-found");
    }

    /// <summary>
    /// Takes a file of products in, to be imported as soon as a worker has time. Each row is applied whole or not at all, and one that is
    /// refused stops no other.
    /// </summary>
    private static async Task<AcceptedAnswer<JobResponse>> ImportProducts(
        Query<ImportQuery> query, ImportUpload upload, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var options = new ImportOptions(upload.Format, query.Fields.DryRun ?? false, query.Fields.Upsert ?? false);
        var rows = await ImportFile.Count(upload.Body.Rewound(), options, cancellation);
        var job = await mediator.Send(new StartImport(caller.Actor, options, rows, upload.Body.Parts()), cancellation);
        return Answer.Accepted($"/api/v1/jobs/{job.Id}", job.ToResponse());
    }

    /// <summary>Writes down all products that are not deleted, of every status, as a file that can be imported.</summary>
    private static ProductExportAnswer ExportProducts(Query<ExportQuery> query) => new(query.Fields.Format ?? "csv");

    /// <summary>Tells how far a job is, and which rows were refused.</summary>
    private static async Task<OkAnswer<JobResponse>> GetJob(JobId id, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new GetJob(id), cancellation)).ToResponse());
}
