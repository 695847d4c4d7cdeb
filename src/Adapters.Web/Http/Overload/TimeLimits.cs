using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Time limits of requests. After its limit a request is cancelled, rolled back, and gets <c>unavailable</c>.</summary>
internal static class TimeLimits
{
    private const string Write = "write";
    private const string Upload = "upload";

    public static IServiceCollection AddTimeLimits(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LoadOptions>>((limits, load) =>
        {
            limits.DefaultPolicy = Within(load.Value.ReadTimeout);
            limits.AddPolicy(Write, Within(load.Value.WriteTimeout));
            limits.AddPolicy(Upload, Within(load.Value.UploadTimeout));
        });
        return services;
    }

    /// <summary>Endpoints that change state get the time limit of writes, endpoints that take a file the one of uploads.</summary>
    public static TBuilder GiveWritesTheirTime<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (IsWrite(endpoint))
                endpoint.Metadata.Add(new RequestTimeoutAttribute(endpoint.Metadata.OfType<UploadMetadata>().Any() ? Upload : Write));
        });
        return endpoints;
    }

    public static bool IsWrite(EndpointBuilder endpoint)
    {
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
        return !methods.All(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
    }

    /// <summary>Whether the time limit of the request has passed.</summary>
    public static bool IsOver(HttpContext context) =>
        context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true;

    private static RequestTimeoutPolicy Within(TimeSpan time) =>
        new() { Timeout = time, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable };
}
