using System.IdentityModel.Tokens.Jwt;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Security;

/// <summary>Authenticates requests by their bearer token. Every invalid token gets the same response.</summary>
internal static class JwtAuthentication
{
    /// <summary>Browsers cannot set headers on a WebSocket, so hubs, and only hubs, accept the token in the query.</summary>
    private const string HubPath = "/hubs";

    private const string HubTokenParameter = "access_token";

    public static IServiceCollection AddJwtAuthentication(this IServiceCollection services)
    {
        AddAuthentication(services).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IServiceProvider, IOptions<JwtOptions>, TimeProvider>(Configure);

        // This category logs addresses with their query, and with it the tokens of hub connections.
        return services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
    }

    /// <summary>
    /// Like the method of the framework with this name, but without data protection, which is not used here and writes keys into the home
    /// folder.
    /// </summary>
    private static AuthenticationBuilder AddAuthentication(IServiceCollection services)
    {
        services.AddAuthenticationCore(options => options.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        services.AddWebEncoders();
#pragma warning disable CS0618 // required by the pinned version of the handler
        services.AddSingleton<ISystemClock, SystemClock>();
#pragma warning restore CS0618
        return new AuthenticationBuilder(services);
    }

    private static void Configure(JwtBearerOptions bearer, IServiceProvider services, IOptions<JwtOptions> settings, TimeProvider clock)
    {
        bearer.TokenValidationParameters = AccessTokenRules.Parameters(services.GetRequiredService<SigningKeys>, settings.Value, clock);
        bearer.SecurityTokenValidators.Clear();
        bearer.SecurityTokenValidators.Add(new JwtSecurityTokenHandler { MapInboundClaims = false });
        bearer.IncludeErrorDetails = false;
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                if (context.Request.Path.StartsWithSegments(HubPath, StringComparison.Ordinal) && context.Request.Headers.Authorization.Count == 0)
                    context.Token = context.Request.Query[HubTokenParameter];
                return Task.CompletedTask;
            },
            OnTokenValidated = Accept,
        };
    }

    private static async Task Accept(TokenValidatedContext context)
    {
        if (!AccessTokenRules.IsOurs((JwtSecurityToken)context.SecurityToken))
        {
            context.Fail("The token was not issued by Shop.");
            return;
        }

        var caller = context.Principal!;
        var standings = context.HttpContext.RequestServices.GetRequiredService<SessionStandings>();
        if (await standings.RoleOf(caller.Session(), context.HttpContext.RequestAborted) is not { } role)
        {
            context.Fail("The session has ended.");
            return;
        }

        caller.HasRole(role);
        context.Properties.ExpiresUtc = caller.ExpiresAt(); // ends long-lived connections
    }
}
