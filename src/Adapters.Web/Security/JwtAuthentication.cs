using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Shop.Adapters.Web.Http.Access;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Security;

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
            .Configure<IServiceProvider, AccessTokenPolicy, TimeProvider>(Configure);

        return services.AddLogging(logging => logging
            // This category logs addresses with their query, and with it the tokens of hub connections.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            // The handler logs what it throws as an error, with its stack, although that is answered and logged as any other failure: while the
            // database is away, twice for each request.
            .AddFilter(typeof(JwtBearerHandler).FullName, LogLevel.None));
    }

    /// <summary>
    /// Registers what <c>AddAuthentication</c> registers, without data protection, which would write keys into the home folder that nothing here uses.
    /// </summary>
    private static AuthenticationBuilder AddAuthentication(IServiceCollection services)
    {
        services.AddAuthenticationCore(options => options.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoAuthenticationConfiguration>();
        return new AuthenticationBuilder(services);
    }

    private static void Configure(JwtBearerOptions bearer, IServiceProvider services, AccessTokenPolicy policy, TimeProvider clock)
    {
        bearer.TokenValidationParameters = AccessTokenRules.Parameters(services.GetRequiredService<IVerificationKeys>, policy, clock);
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false });
        bearer.MapInboundClaims = false;
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
        if (!AccessTokenRules.IsOurs((JsonWebToken)context.SecurityToken))
        {
            context.Fail("The token was not issued by Shop.");
            return;
        }

        var caller = context.Principal!;
        var statuses = context.HttpContext.RequestServices.GetRequiredService<SessionStatusCache>();
        if (await statuses.Of(caller.Session(), context.HttpContext.RequestAborted) is not { } status)
        {
            context.Fail("The session has ended.");
            return;
        }

        caller.Has(status);
        context.Properties.ExpiresUtc = caller.ExpiresAt(); // ends long-lived connections
    }

    /// <summary>The rules of tokens come from <see cref="AccessTokenPolicy"/> alone; the section <c>Authentication</c> of the configuration cannot loosen them.</summary>
    private sealed class NoAuthenticationConfiguration : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
