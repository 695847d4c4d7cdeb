using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>
/// Lets pages connect to hubs only from the shop's own origin and those in <c>Cors:AllowedOrigins</c>. Browsers open WebSockets to
/// anywhere without a preflight, and leave it to the server to look at <c>Origin</c> (RFC 6455 section 10.2).
/// </summary>
internal static class HubOrigins
{
    public static void RefuseForeignPagesAtHubs(this WebApplication app)
    {
        var cors = app.Services.GetRequiredService<IOptions<CorsOptions>>().Value;
        var allowed = cors.GetPolicy(cors.DefaultPolicyName)!;
        app.Use(next => context =>
            context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null
            && context.Request.Headers.Origin is { Count: > 0 } origin
            && !IsOwn(origin.ToString(), context.Request)
            && !allowed.AllowAnyOrigin
            && !allowed.IsOriginAllowed(origin.ToString())
                ? throw RequestErrors.ForeignPage()
                : next(context));
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && origin.Equals(own.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
}
