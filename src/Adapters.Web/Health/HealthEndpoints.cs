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
        services.AddSingleton<Readiness>().AddHealthChecks().Services;

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").AnswerHead().NeverLimited();
        health.MapGet("/live", CheckLiveness).AllowEverybody();
        health.MapGet("/ready", CheckReadiness).AllowEverybody().Refuses(ProblemCatalog.Unavailable);
    }

    /// <summary>Says that the process answers; when this fails, restart it.</summary>
    private static OkAnswer<HealthResponse> CheckLiveness() => Answer.Ok(new HealthResponse("live"));

    /// <summary>Says that the shop can do its work: its database answers and has the right schema. Otherwise 503; send nobody here then.</summary>
    private static async Task<OkAnswer<HealthResponse>> CheckReadiness(Readiness readiness, CancellationToken cancellation) =>
        await readiness.IsReady(cancellation)
            ? Answer.Ok(new HealthResponse("ready"))
            : throw RequestErrors.NotReady();
}

/// <summary>How the program is.</summary>
internal sealed record HealthResponse(string Status);
