using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Payments;
using Shop.Application.Accounts.Registration;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;
using Shop.Host;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests;

/// <summary>
/// The whole program, composed as in production, on a real server and a separate database. Only the slow password hasher is replaced.
/// </summary>
internal sealed class ShopApi : IAsyncDisposable
{
    /// <summary>The password of every account created here.</summary>
    public const string Password = "Correct-horse-7";

    private static int s_accounts;

    private readonly WebApplication _app;
    private readonly bool _ownsDatabase;

    private ShopApi(WebApplication app, string connectionString, bool ownsDatabase)
    {
        _app = app;
        ConnectionString = connectionString;
        _ownsDatabase = ownsDatabase;
    }

    /// <summary>Of a superuser, unlike that of the program.</summary>
    public string ConnectionString { get; }

    public Uri Address => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    /// <param name="database">The database of another instance to share; null creates one.</param>
    public static async Task<ShopApi> Start(
        string environment = "Production",
        string? database = null,
        Action<IServiceCollection>? replacing = null,
        params (string Key, string Value)[] settings)
    {
        var connectionString = database ?? await ShopDatabases.Create();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Defaults());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));

        var roles = ShopDatabases.RolesOf(connectionString);
        await PaymentsModule.PrepareLedger(roles.Migrating, "shop_app", CancellationToken.None);
        var app = Composition.Compose(builder, roles.Serving, services =>
        {
            services.AddSingleton<IPasswordHasher, FakePasswordHasher>();
            replacing?.Invoke(services);
        });
        await app.StartAsync();
        return new ShopApi(app, connectionString, ownsDatabase: database is null);
    }

    public ApiClient Anonymous() => new(Address, null, default);

    public Task<ApiClient> SignUpBuyer() => SignUp(AccountRole.Buyer);

    /// <summary>Creates a seller with a verified e-mail address, who may publish.</summary>
    public async Task<ApiClient> SignUpSeller()
    {
        var seller = await SignUp(AccountRole.Seller);
        await using var verify = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"UPDATE accounts SET email_verified_at = now() WHERE id = '{seller.Id.Value}'");
        await verify.ExecuteNonQueryAsync();
        return seller;
    }

    /// <summary>Creates an admin as an operator does.</summary>
    public async Task<ApiClient> SignUpAdmin()
    {
        var email = NewEmail();
        var creation = await Send(new CreateAdmin(email, Password));
        return await LogIn(email, creation.Admin.Id);
    }

    /// <summary>Sends without HTTP, in a separate scope.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _app.DisposeAsync();
        if (_ownsDatabase)
            await PostgresCluster.DropDatabase(ConnectionString);
    }

    private async Task<ApiClient> SignUp(AccountRole role)
    {
        var email = NewEmail();
        var account = await Send(new RegisterAccount(email, Password, "Somebody", role));
        return await LogIn(email, account.Id);
    }

    private async Task<ApiClient> LogIn(string email, AccountId account)
    {
        using var anonymous = Anonymous();
        var session = await anonymous.Post("/auth/login", new { email, password = Password }).Json();
        return new ApiClient(Address, session.GetProperty("accessToken").GetString(), account);
    }

    private static string NewEmail() => $"somebody{Interlocked.Increment(ref s_accounts)}@example.com";

    /// <summary>The required settings, and no limits except those under test.</summary>
    private static Dictionary<string, string?> Defaults() => new(StringComparer.Ordinal)
    {
        ["Jwt:PrivateKeyFile"] = KeyFiles.Signing,
        ["Secrets:KeyFile"] = KeyFiles.Secrets,
        ["Site:Enabled"] = "false",
        ["RateLimit:Anonymous"] = "0",
        ["RateLimit:Authenticated"] = "0",
        ["RateLimit:Address"] = "0",
        ["RateLimit:Auth"] = "0",
        ["Load:StreamsPerAccount"] = "1000",
        ["Load:StreamsPerAddress"] = "5000",
        ["Orders:MaxOpenPerBuyer"] = "0",
        ["Orders:MaxReservedPerBuyer"] = "0",
        ["Cache:CountLifetime"] = "00:00:00",
        ["Payments:AllowScripts"] = "true",
        ["Payments:Duration"] = "00:00:00",
        ["Payments:BackoffBase"] = "00:00:00.01",
    };
}
