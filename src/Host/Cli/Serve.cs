using System.Reflection;
using Shop.Adapters.Security;
using Shop.Host.Start;

namespace Shop.Host.Cli;

/// <summary>Opens and migrates the database, serves the API, and stops in the reverse order.</summary>
internal static class Serve
{
    public static async Task Run(TextWriter output, CancellationToken stop)
    {
        var phases = new StartPhases();
        var builder = Settings.CreateBuilder();
        Address.UseDefault(builder);
        var isStarting = true;
        // A failed start is reported in one line; the host would log the stack trace as well.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => !isStarting && level >= LogLevel.Warning);

        SecurityModule.CheckKeyFiles(builder.Configuration, builder.Environment);
        phases.End("settings");
        using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        phases.LogTo(logging.CreateLogger<StartPhases>());
        await using var shop = await StartedShop.Start(builder, logging, output, phases, stop);
        isStarting = false;
        await Announce(shop.App, output);
        await shop.App.WaitForShutdownAsync(stop);
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
