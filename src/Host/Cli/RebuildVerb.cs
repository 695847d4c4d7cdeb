using Shop.Adapters.Persistence;
using Shop.Host.Database;

namespace Shop.Host.Cli;

/// <summary>Computes the stored sums again, from which lists and reports read, also while Shop is running.</summary>
internal static class RebuildVerb
{
    public static async Task Run(TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateQuietBuilder();
        await using var database = await ShopDatabase.Open(builder.Configuration, Settings.NoLogging, sharing: true, stop);
        await foreach (var rebuilt in PersistenceModule.Rebuild(database.ConnectionString, stop))
            await output.WriteLineAsync(rebuilt);
    }
}
