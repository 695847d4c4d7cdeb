using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>A background job and its progress.</summary>
/// <param name="Processed">The number of processed rows.</param>
/// <param name="Total">The number of rows in the file.</param>
/// <param name="Succeeded">The number of applied rows; in a dry run, of valid rows.</param>
/// <param name="Failed">The number of rejected rows.</param>
/// <param name="Errors">The first thousand row errors, in the order of the file.</param>
internal sealed record JobResponse(
    JobId Id,
    JobKind Kind,
    JobStatus Status,
    int Processed,
    int Total,
    int Succeeded,
    int Failed,
    IReadOnlyList<JobErrorResponse> Errors,
    bool DryRun,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt);

/// <summary>A row error: the reason why a row was rejected.</summary>
/// <param name="Line">The first line of the row; the first line of the file is 1.</param>
/// <param name="Code">The error code, as a request with these values would get it.</param>
/// <param name="Detail">A sentence that can be shown to an end user.</param>
internal sealed record JobErrorResponse(int Line, string Code, string Detail);

internal static class JobMapping
{
    public static JobResponse ToResponse(this JobDetails job) => ResponseMappings.Map<JobDetails, JobResponse>(job);
}

/// <summary>Jobs and their row errors have the members of their responses.</summary>
internal sealed class JobMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<JobDetails, JobResponse>();
        config.NewConfig<RowError, JobErrorResponse>();
    }
}
