using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Routes;

namespace Shop.Adapters.Web.Health;

/// <summary>What balancers and orchestrators ask.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<ReadReadiness>().AddSingleton<WriteReadiness>().AddHealthChecks().Services;

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").AnswerHead().NeverLimited();
        health.MapGet("/live", CheckLiveness).AllowEverybody();
        health.MapGet("/ready", CheckReadiness).AllowEverybody().Refuses(ProblemCatalog.Unavailable);
        health.MapGet("/ready/write", CheckWriteReadiness).AllowEverybody().Refuses(ProblemCatalog.Unavailable);
    }

    /// <summary>Says that the process answers; when this fails, restart it.</summary>
    private static OkAnswer<HealthResponse> CheckLiveness() => Answer.Ok(new HealthResponse("live"));

    /// <summary>Checks whether this instance can serve reads: its database answers and has the right schema.</summary>
    private static Task<OkAnswer<HealthResponse>> CheckReadiness(ReadReadiness readiness, CancellationToken cancellation) =>
        AnswerFor(readiness, cancellation);

    /// <summary>
    /// Checks whether this instance can serve reads and writes: its database is a primary that accepts writes, and not every write of the
    /// last seconds has failed.
    /// </summary>
    private static Task<OkAnswer<HealthResponse>> CheckWriteReadiness(WriteReadiness readiness, CancellationToken cancellation) =>
        AnswerFor(readiness, cancellation);

    private static async Task<OkAnswer<HealthResponse>> AnswerFor(Readiness readiness, CancellationToken cancellation) =>
        await readiness.IsReady(cancellation)
            ? Answer.Ok(new HealthResponse("ready"))
            : throw RequestErrors.NotReady();
}

/// <summary>How the program is.</summary>
internal sealed record HealthResponse(string Status);
