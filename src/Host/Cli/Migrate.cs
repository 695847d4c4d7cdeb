using Shop.Host.Database;

namespace Shop.Host.Cli;

/// <summary>Migrates the database without serving.</summary>
internal static class Migrate
{
    public static async Task Run(TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateQuietBuilder();
        await using var database = await ShopDatabase.Open(builder.Configuration, Settings.NoLogging, sharing: true, stop);
        await database.Migrate(stop);
        await output.WriteLineAsync("The database is up to date.");
    }
}
