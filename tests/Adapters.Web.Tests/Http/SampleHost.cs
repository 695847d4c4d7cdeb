using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http;
using Shop.Application.Validation;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>A real server with the HTTP pipeline of Shop and sample endpoints for a test; without a database.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    public HttpClient Client { get; }

    public ErrorLog Log { get; }

    public IServiceProvider Services => _app.Services;

    private SampleHost(WebApplication app, ErrorLog log)
    {
        _app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static async Task<SampleHost> Start(
        Action<RouteGroupBuilder> map,
        string environment = "Production",
        Action<IServiceCollection>? register = null,
        params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        var log = new ErrorLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(TimeProvider.System).AddScoped<RejectedInput>().AddHttp(builder.Configuration);
        builder.Services.AddAuthentication("Sample").AddScheme<AuthenticationSchemeOptions, SampleAuthentication>("Sample", null);
        register?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHttp();
        map(app.MapEveryEndpoint().MapVersion1());
        await app.StartAsync();
        return new SampleHost(app, log);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Trusts the header <c>Authorization: Sample acc_… role</c>.</summary>
    private sealed class SampleAuthentication(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers.Authorization.ToString().Split(' ') is not ["Sample", var account, var role])
                return Task.FromResult(AuthenticateResult.NoResult());

            var identity = new ClaimsIdentity([new Claim("sub", account), new Claim("role", role), new Claim("sid", $"{Guid.Empty:N}")], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}
