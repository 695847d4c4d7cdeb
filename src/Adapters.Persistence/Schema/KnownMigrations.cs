using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Shop.Adapters.Persistence.Schema;

/// <summary>The migrations of this program. They are compared with those of a database without EF Core, which would build its model first.</summary>
internal static class KnownMigrations
{
    /// <summary>Whether an id of <c>$1</c> is not in the history of the database.</summary>
    public const string IsAnyMissing =
        """EXISTS (SELECT FROM unnest($1::text[]) AS id WHERE id NOT IN (SELECT "MigrationId" FROM "__EFMigrationsHistory"))""";

    private static readonly Lazy<string[]> s_ids = new(Find);

    /// <summary>The value of <c>$1</c>.</summary>
    public static NpgsqlParameter<string[]> Ids => new() { TypedValue = s_ids.Value };

    /// <summary>In the order in which they are applied.</summary>
    public static async Task<IReadOnlyList<string>> MissingIn(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM unnest($1::text[]) AS id WHERE id NOT IN (SELECT "MigrationId" FROM "__EFMigrationsHistory")""");
        command.Parameters.Add(Ids);
        try
        {
            return (string[])(await command.ExecuteScalarAsync(cancellation))!;
        }
        catch (PostgresException nothing) when (nothing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return s_ids.Value;
        }
    }

    private static string[] Find()
    {
        var migrations = typeof(Migrations.MigrationSql).Namespace;
        return [.. typeof(KnownMigrations).Assembly.GetTypes()
            .Where(type => type.Namespace == migrations)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
    }
}
