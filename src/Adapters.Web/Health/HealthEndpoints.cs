using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Health;

/// <summary>Health probes for load balancers and orchestrators.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<ReadReadiness>().AddSingleton<WriteReadiness>().AddHealthChecks().Services;

    public static void MapHealth(this RouteGroupBuilder all)
    {
        var health = all.MapGroup("/health").NeverLimited();
        health.MapGet("/live", CheckLiveness).AllowEverybody();
        health.MapGet("/ready", CheckReadiness).AllowEverybody().Refuses(ProblemCatalog.Unavailable);
        health.MapGet("/ready/write", CheckWriteReadiness).AllowEverybody().Refuses(ProblemCatalog.Unavailable);
    }

    /// <summary>Check that the process is alive. Checks nothing else; if it fails, restart the process.</summary>
    private static OkAnswer<HealthResponse> CheckLiveness() => Answer.Ok(new HealthResponse("live"));

    /// <summary>
    /// Check whether this instance can serve reads. It is ready when its database responds and has the current schema, and the instance is
    /// not stopping; otherwise it returns <c>unavailable</c>. The result may be one second old.
    /// </summary>
    private static Task<OkAnswer<HealthResponse>> CheckReadiness(ReadReadiness readiness, CancellationToken cancellation) =>
        AnswerFor(readiness, cancellation);

    /// <summary>
    /// Check whether this instance can serve reads and writes. In addition to the readiness for reads, its database must be a primary that
    /// accepts writes, and not every write of the last ten seconds may have failed; otherwise it returns <c>unavailable</c>.
    /// </summary>
    private static Task<OkAnswer<HealthResponse>> CheckWriteReadiness(WriteReadiness readiness, CancellationToken cancellation) =>
        AnswerFor(readiness, cancellation);

    private static async Task<OkAnswer<HealthResponse>> AnswerFor(Readiness readiness, CancellationToken cancellation) =>
        await readiness.IsReady(cancellation)
            ? Answer.Ok(new HealthResponse("ready"))
            : throw RequestErrors.NotReady();
}

/// <summary>The result of a health probe.</summary>
internal sealed record HealthResponse(string Status);
