using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Headers;
using Shop.Adapters.Web.Http.Overload;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>
/// Adds problem bodies and the common headers also to responses that the framework sends before Shop's own pipeline, for example to a host
/// that is not in <c>AllowedHosts</c>. Not sufficient alone, because in Development the framework renders exceptions as pages.
/// </summary>
internal sealed class OutermostProblems : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseKnownProxies();
            app.UseMiddleware<RefusalLog>();
            app.UseAnswerHeaders();
            app.UseMiddleware<BodyMiddleware>();
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
