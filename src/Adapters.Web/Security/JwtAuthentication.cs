using System.IdentityModel.Tokens.Jwt;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Security;

/// <summary>Tells by the bearer token who is asking. Every token that does not hold gets the same answer.</summary>
internal static class JwtAuthentication
{
    /// <summary>Browsers cannot set headers on a WebSocket, so hubs, and nothing else, take the token from the query.</summary>
    private const string HubPath = "/hubs";

    private const string HubTokenParameter = "access_token";

    public static IServiceCollection AddJwtAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IServiceProvider, IOptions<JwtOptions>, TimeProvider>(Configure);
        return services;
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
            OnTokenValidated = context =>
            {
                if (!AccessTokenRules.IsOurs((JwtSecurityToken)context.SecurityToken))
                    context.Fail("The token is not one of ours.");
                else
                    context.Properties.ExpiresUtc = context.Principal!.ExpiresAt(); // the end of long connections
                return Task.CompletedTask;
            },
        };
    }
}
