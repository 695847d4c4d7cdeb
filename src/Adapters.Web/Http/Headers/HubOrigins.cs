using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>
/// Rejects hub connections from pages of other origins than Shop's own and those in <c>Cors:AllowedOrigins</c>. Browsers open WebSockets to
/// any origin without a preflight, so the server must check <c>Origin</c> (RFC 6455 section 10.2).
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
