using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Adapters.Persistence.Migrations;

/// <summary>Runs the SQL files beside a migration: functions, triggers and settings that the EF model does not describe.</summary>
internal static class MigrationSql
{
    /// <param name="migration">The name of the migration, and of the folder of its files.</param>
    /// <param name="names">Files without their ending, in the order to run them.</param>
    public static void SqlFiles(this MigrationBuilder builder, string migration, params IEnumerable<string> names)
    {
        foreach (var name in names)
            builder.Sql(Read($"Shop.Adapters.Persistence.Migrations.{migration}.{name}.sql"));
    }

    private static string Read(string resource)
    {
        using var stream = typeof(MigrationSql).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The SQL resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
