using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Headers;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Http.Routes;
using Shop.Application.Json;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http;

/// <summary>Registers the mechanisms that all endpoints share.</summary>
internal static class HttpModule
{
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration) =>
        services
            // Otherwise a bad request throws in Development and gets a response without a body in other environments.
            .Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(json => ShopJson.Configure(json.SerializerOptions))
            .AddHttpContextAccessor()
            .AddSingleton<IRequestContext, HttpRequestContext>()
            .AddOutermostProblems()
            .AddKnownProxies(configuration)
            .AddCrossOrigin(configuration)
            .AddLoadLimits(configuration)
            .AddRateLimits(configuration)
            .AddSingleton(new UploadSpace(UploadSpace.Usual))
            .AddSingleton<Maintenance>()
            .AddRouteConstraints()
            .AddAccessPolicy();

    /// <summary>The middleware pipeline of all requests.</summary>
    /// <param name="serveReady">Adds what serves responses that are in memory: before the limits of work, because they need none.</param>
    public static WebApplication UseHttp(this WebApplication app, Action<WebApplication>? serveReady = null)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.CheckRequestHead();
        app.RefuseControlCharacters();
        app.UseRouting();
        app.UseCrossOrigin();
        app.RefuseForeignPagesAtHubs();
        app.UseAddressLimits();
        serveReady?.Invoke(app);
        app.UseRequestTimeouts();
        app.UseMiddleware<LoadMiddleware>();
        app.UseAuthentication();
        app.UseAccountLimits();
        app.UseMiddleware<AccountLoadMiddleware>();
        app.UseMiddleware<MaintenanceMiddleware>();
        app.RefuseOneTimePasswords();
        app.UseAuthorization();
        return app;
    }

    /// <summary>The group of every endpoint of this adapter; an exception to its rules is declared at the endpoint itself.</summary>
    public static RouteGroupBuilder MapEveryEndpoint(this IEndpointRouteBuilder app) =>
        app.MapGroup("").AnswerHead().OfferMediaTypes().GiveWritesTheirTime().PauseWritesInMaintenance();

    /// <summary>The group of all endpoints of version 1.</summary>
    public static RouteGroupBuilder MapVersion1(this RouteGroupBuilder all) =>
        all.MapGroup("/api/v1").RefuseUnknownParameters().RejectFaultyInput();
}
