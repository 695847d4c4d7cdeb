using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Payments;
using Shop.Application.Accounts.Registration;
using Shop.Application.Catalog.Products;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Host;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests;

/// <summary>The whole program with its sites, on a real server and a separate database. Only the slow password hasher is replaced.</summary>
internal sealed partial class SiteShop : IAsyncDisposable
{
    /// <summary>The password of every account created here.</summary>
    public const string Password = "Correct-horse-7";

    private static readonly Currency s_currency = Currency.Of("USD");

    private static int s_numbers;

    private readonly WebApplication _app;

    private SiteShop(WebApplication app, string database) => (_app, Database) = (app, database);

    /// <summary>The connection string of a superuser, unlike that of the program.</summary>
    public string Database { get; }

    public Uri Address => new(_app.Urls.Single());

    public IServiceProvider Services => _app.Services;

    /// <param name="database">The database of another instance to share; null creates one.</param>
    public static async Task<SiteShop> Start(string? database = null, string environment = "Development", params (string Key, string Value)[] settings)
    {
        database ??= await ShopDatabases.Create();
        // The files of the pages are found by the name of the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "Shop.Host" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Jwt:PrivateKeyFile"] = KeyFile.Path,
            ["Secrets:KeyFile"] = KeyFile.Secrets,
            ["RateLimit:Pages"] = "0",
            ["RateLimit:Auth"] = "0",
            ["Payments:Duration"] = "00:00:00",
            ["Payments:BackoffBase"] = "00:00:00.01",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        var roles = ShopDatabases.RolesOf(database);
        await PaymentsModule.PrepareLedger(roles.Migrating, "shop_app", CancellationToken.None);
        var app = Composition.Compose(builder, roles.Serving, services => services.AddSingleton<IPasswordHasher, FakePasswordHasher>());
        await app.StartAsync();
        return new SiteShop(app, database);
    }

    /// <summary>Creates an account with the password of all.</summary>
    public async Task<(Actor Actor, string Email)> Account(AccountRole role)
    {
        var email = $"person{Interlocked.Increment(ref s_numbers)}@example.com";
        var id = role == AccountRole.Admin
            ? (await Send(new CreateAdmin(email, Password))).Admin.Id
            : (await Send(new RegisterAccount(email, Password, $"{role} {s_numbers}", role))).Id;
        return (new Actor(id, role), email);
    }

    /// <summary>Sends a command or query without a page.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Adds a published product of the store and returns it.</summary>
    /// <param name="price">In cents.</param>
    public async Task<(ProductId Id, string Slug)> Product(
        string? name = null, long price = 1999, long? salePrice = null, int stock = 5, string? description = null, ProductStatus status = ProductStatus.Published)
    {
        var number = Interlocked.Increment(ref s_numbers);
        var slug = $"product-{number}";
        var fields = new ProductFields(
            $"SKU-{number}", name ?? $"Product {number}", Money.Of(price, s_currency), description, default, default, default, default, default,
            salePrice is { } sale ? Money.Of(sale, s_currency) : null, status, default, slug);
        var admin = new Actor(new AccountId(Guid.Parse("01900000-0000-7000-8000-000000000001")), AccountRole.Admin);
        return (await Send(new CreateProduct(admin, fields, stock)), slug);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
