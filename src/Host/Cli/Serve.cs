using System.Reflection;
using Microsoft.Extensions.Options;
using Shop.Adapters.Security;
using Shop.Host.Database;
using Shop.Host.Start;

namespace Shop.Host.Cli;

/// <summary>Opens and migrates the database, serves the API, and stops in the reverse order.</summary>
internal static class Serve
{
    public static async Task Run(TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateBuilder();
        Address.UseDefault(builder);
        var isStarting = true;
        // A failed start is reported in one line; the host would log the stack trace as well.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => !isStarting && level >= LogLevel.Warning);

        SecurityModule.CheckKeyFiles(builder.Configuration, builder.Environment);
        using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        await using var database = await ShopDatabase.Open(builder.Configuration, logging, sharing: false, stop);
        await database.Migrate(stop);
        await ServingRoleCheck.Run(database, builder.Environment, logging.CreateLogger(typeof(ServingRoleCheck)), stop);
        await using var app = Composition.Compose(builder, database.ConnectionString);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        if (await FirstAdmin.WouldPrintPassword(app.Services, isCollected: Console.IsOutputRedirected, stop))
            await output.WriteLineAsync("There is no administrator. Create one, with a one-time password on your terminal: shop admin create --email …");
        else if (await FirstAdmin.Ensure(app.Services, stop) is { } admin)
            await AdminNotice.Write(admin, output);
        await SampleStoreAtStart.Load(app.Services, output, stop);
        await app.StartAsync(stop);
        isStarting = false;
        await Announce(app, output);
        await app.WaitForShutdownAsync(stop);
    }

    private static async Task Announce(WebApplication app, TextWriter output)
    {
        var address = Address.Callable(app.Urls.First());
        await output.WriteLineAsync($"Shop {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)} is ready.");
        if (app.Configuration.GetValue("Site:Enabled", defaultValue: true))
        {
            await output.WriteLineAsync($"""
                  Storefront  {address}
                  Admin site  {address}admin
                """);
        }

        await output.WriteLineAsync($"""
              API         {address}api/v1
              API page    {address}docs
            """);
    }
}
