using Microsoft.Extensions.Options;
using Shop.Application.Ports.Operations;
using Shop.Host.Cli;
using Shop.Host.Database;

namespace Shop.Host.Start;

/// <summary>A program that serves its database. Disposing it stops both.</summary>
internal sealed class StartedShop : IAsyncDisposable
{
    private readonly ShopDatabase _database;

    private StartedShop(ShopDatabase database, WebApplication app) => (_database, App) = (database, app);

    public WebApplication App { get; }

    /// <exception cref="CannotStartException">A setting is wrong, or the database cannot be used.</exception>
    public static async Task<StartedShop> Start(
        WebApplicationBuilder builder, ILoggerFactory logging, TextWriter output, StartPhases phases, CancellationToken stop)
    {
        var database = await ShopDatabase.Open(builder.Configuration, logging, sharing: false, stop);
        WebApplication? app = null;
        try
        {
            phases.End("connection");
            ServingRoleCheck.Run(await Migrate(database, phases, stop), database, builder.Environment, logging.CreateLogger(typeof(ServingRoleCheck)));
            app = Composition.Compose(builder, database.ConnectionString, database.Pool, services => services.BeginBackgroundLater());
            phases.End("composition");
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            phases.End("validation");
            await CreateFirstAdmin(app, output, stop);
            await SampleStoreAtStart.Load(app.Services, output, stop);
            phases.End("first admin");
            await app.StartAsync(stop);
            phases.End("server");
            return new StartedShop(database, app);
        }
        catch
        {
            await Dispose(database, app);
            throw;
        }
    }

    public ValueTask DisposeAsync() => Dispose(_database, App);

    private static async ValueTask Dispose(ShopDatabase database, WebApplication? app)
    {
        if (app is not null)
            await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task<ServingRights> Migrate(ShopDatabase database, StartPhases phases, CancellationToken stop)
    {
        var rights = await database.RightsWhenMigrated(stop);
        phases.End("schema");
        if (rights is null)
        {
            rights = await database.Migrate(stop);
            phases.End("migration");
        }

        return rights;
    }

    private static async Task CreateFirstAdmin(WebApplication app, TextWriter output, CancellationToken stop)
    {
        if (await FirstAdmin.WouldPrintPassword(app.Services, isCollected: Console.IsOutputRedirected, stop))
            await output.WriteLineAsync("There is no administrator. Create one, with a one-time password on your terminal: shop admin create --email …");
        else if (await FirstAdmin.Ensure(app.Services, stop) is { } admin)
            await AdminNotice.Write(admin, output);
    }
}
