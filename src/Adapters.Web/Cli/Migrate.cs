namespace Shop.Adapters.Web.Cli;

/// <summary>Migrates the database without serving.</summary>
internal static class Migrate
{
    public static async Task Run(ProgramParts parts, TextWriter output, CancellationToken stop)
    {
        var builder = Settings.CreateQuietBuilder();
        await using var database = await parts.OpenDatabase(builder.Configuration, Settings.NoLogging, sharing: true, stop);
        await parts.Migrate(database.ConnectionString, stop);
        await output.WriteLineAsync("The database is up to date.");
    }
}
