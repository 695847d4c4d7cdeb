using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Security.Keys;
using Shop.Adapters.Web.Http.Access;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Host;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>
/// The whole program in the Production environment, without a database: the requests of these tests are rejected before they need one.
/// </summary>
public sealed class GuardedProgram : IAsyncLifetime
{
    /// <summary>The path of a sample hub.</summary>
    public const string HubPath = "/hubs/sample";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-guard-");
    private readonly LoggedLines _log = new();
    private WebApplication _app = null!;

    public TokenForge Forge { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>For the second key in the file, which verifies tokens but signs none.</summary>
    public TokenForge FormerForge { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public HttpClient Client { get; private set; } = null!;

    internal LoggedLines Log => _log;

    public async ValueTask InitializeAsync()
    {
        var keys = Path.Combine(_folder.FullName, "keys.pem");
        await File.WriteAllTextAsync(keys, $"{Forge.Key.ExportPkcs8PrivateKeyPem()}\n{FormerForge.Key.ExportSubjectPublicKeyInfoPem()}\n");
        _app = Compose("Production", [("Jwt:PrivateKeyFile", keys)], _log);
        _app.MapGet(HubPath, () => "in").AllowAnyAccount();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Sends the token to <c>/auth/verify</c>.</summary>
    public Task<HttpResponseMessage> Verify(string token) => VerifyHeader($"Bearer {token}");

    public async Task<HttpResponseMessage> VerifyHeader(params IEnumerable<string> authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/verify");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Client.SendAsync(request);
    }

    internal static WebApplication Compose(string environment, IEnumerable<(string Name, string Value)> settings, ILoggerProvider log)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Site:Enabled"] = "false";
        builder.Configuration["Secrets:KeyFile"] = KeyFiles.Secrets;
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.Logging.ClearProviders().AddProvider(log);
        return Composition.Compose(builder, "Host=127.0.0.1;Port=1", services =>
        {
            services.AddSingleton(EndlessSessions());
            foreach (var needsDatabase in services.Where(IsWorker).ToList())
                services.Remove(needsDatabase);
        });
    }

    /// <summary>Sessions of buyers that never end, as there is no database.</summary>
    private static ISessionStatuses EndlessSessions()
    {
        var sessions = Substitute.For<ISessionStatuses>();
        sessions.Find(null!, CancellationToken.None).ReturnsForAnyArgs(call =>
            call.Arg<IReadOnlyCollection<SessionKey>>().ToDictionary(session => session, _ => new SessionStatus(AccountRole.Buyer)));
        return sessions;
    }

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType != typeof(SigningKeyWatch)
        && service.ImplementationType?.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true;
}
