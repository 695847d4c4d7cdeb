using Microsoft.Net.Http.Headers;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>
/// CORS: pages of the origins in <c>Cors:AllowedOrigins</c> (comma-separated) may call the API; without the setting none may.
/// </summary>
internal static class CrossOrigin
{
    private const string Setting = "Cors:AllowedOrigins";
    private const string Any = "*";

    private static readonly string[] Exposed =
    [
        HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter,
        "Idempotent-Replayed", "RateLimit", "RateLimit-Policy", "X-Request-Id",
    ];

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = Origins(configuration);
        return services.AddCors(cors => cors.AddDefaultPolicy(policy =>
        {
            policy.AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(Exposed).SetPreflightMaxAge(TimeSpan.FromMinutes(10));
            // Credentials are not allowed together with any origin.
            if (origins is [Any])
                policy.AllowAnyOrigin();
            else
                policy.WithOrigins(origins).AllowCredentials();
        }));
    }

    public static void UseCrossOrigin(this WebApplication app)
    {
        if (Origins(app.Configuration).Length > 0)
            app.UseCors();
    }

    private static string[] Origins(IConfiguration configuration)
    {
        var origins = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (origins is not [Any] && origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
            throw new CannotStartException($"Cors__AllowedOrigins contains '{wrong}', but must contain origins such as https://shop.example.com, or * alone.");

        return origins;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
