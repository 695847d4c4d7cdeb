using System.Diagnostics;
using Npgsql;

namespace Shop.Adapters.Persistence.Tests.Upgrades;

/// <summary>Databases as SQL statements, without anything that depends on the server or its user.</summary>
internal static class Dump
{
    private static readonly string[] s_options =
    [
        "--inserts", "--rows-per-insert=50", "--no-owner", "--no-privileges", "--no-comments", "--no-tablespaces", "--no-publications",
        "--no-subscriptions", "--no-security-labels",
    ];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Upgrades");

    /// <summary>Restores a dump into an empty database.</summary>
    public static async Task Restore(string name, string database) =>
        await Execute(database, await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.sql")));

    public static async Task Execute(string database, string sql)
    {
        // A dump changes settings of the session, which must not be used for anything else.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes a dump, with the <c>pg_dump</c> on the path.</summary>
    public static async Task Write(string database, string path)
    {
        var settings = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo("pg_dump", ["--host", settings.Host!, "--username", settings.Username!, .. s_options, settings.Database!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"pg_dump exited with {process.ExitCode}.");
        await File.WriteAllTextAsync(path, Portable(text));
    }

    /// <summary>Removes comments, which name versions; commands of psql; and a setting that servers before version 17 do not have.</summary>
    public static string Portable(string dump)
    {
        var lines = new List<string>();
        foreach (var line in dump.Split('\n').Where(line => line != "--" && !line.StartsWith("-- ", StringComparison.Ordinal) && !line.StartsWith('\\')
            && !line.StartsWith("SET transaction_timeout", StringComparison.Ordinal)))
        {
            if (line.Length > 0 || lines is [.., { Length: > 0 }])
                lines.Add(line);
        }

        return string.Join('\n', lines).TrimEnd() + "\n";
    }
}
