using Microsoft.AspNetCore.HostFiltering;
using Shop.Adapters.Web.Http.Headers;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>
/// Makes problems, with the headers of every answer, also of what the framework refuses before the shop's own pipeline, such as a host
/// that is not in <c>AllowedHosts</c>.
/// In Development the framework shows exceptions as pages, so this alone would not do.
/// </summary>
internal sealed class OutermostProblems : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseKnownProxies();
            app.UseAnswerHeaders();
            app.UseMiddleware<ProblemMiddleware>();
            next(app);
        };
}

internal static class OutermostProblemsRegistration
{
    /// <summary>The first registered filter is the outermost.</summary>
    public static IServiceCollection AddOutermostProblems(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, OutermostProblems>());
        return services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
    }
}
