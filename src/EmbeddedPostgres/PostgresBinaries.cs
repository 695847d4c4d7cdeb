using System.Globalization;
using System.Text.RegularExpressions;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres;

/// <summary>The server programs of a PostgreSQL installation.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Version)
{
    public string Postgres => Path.Combine(Folder, "postgres");

    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>Finds the installation that created the cluster, or the newest one for a new cluster.</summary>
    public static PostgresBinaries Find(EmbeddedServerOptions options, string cluster)
    {
        var made = MajorVersionOf(cluster);
        var found = Folders(options.Binaries).Select(Inspect).OfType<PostgresBinaries>().ToList();
        if (found.Count == 0)
            throw new EmbeddedServerException(Missing(options.Binaries));

        return found.Where(b => made is null || b.Version == made).MaxBy(b => b.Version)
            ?? throw new EmbeddedServerException(
                $"The cluster '{cluster}' was created by PostgreSQL {made}, but only version {string.Join(", ", found.Select(b => b.Version).Distinct())} is installed.");
    }

    private static IEnumerable<string> Folders(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
            return [configured];

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. onPath,
            .. Below("/usr/lib/postgresql", "*"),
            .. Below("/usr", "pgsql-*"),
            .. Below("/opt/homebrew/opt", "postgresql@*"),
            .. Below("/usr/local/opt", "postgresql@*"),
        ];
    }

    private static IEnumerable<string> Below(string root, string pattern) =>
        Directory.Exists(root) ? Directory.EnumerateDirectories(root, pattern).Select(d => Path.Combine(d, "bin")) : [];

    private static PostgresBinaries? Inspect(string folder)
    {
        var binaries = new PostgresBinaries(folder, 0);
        if (!File.Exists(binaries.Postgres) || !File.Exists(binaries.InitDb))
            return null;

        var version = Command.Run([binaries.Postgres, "--version"]);
        return version.Succeeded && FirstNumber().Match(version.Output) is { Success: true } number
            ? binaries with { Version = int.Parse(number.Value, CultureInfo.InvariantCulture) }
            : null;
    }

    private static string Missing(string? configured) => string.IsNullOrEmpty(configured)
        ? "No PostgreSQL server programs (postgres, initdb) on this machine: install PostgreSQL, or set Shop:PostgresBinaries or ConnectionStrings:Shop."
        : $"No PostgreSQL server programs (postgres, initdb) in '{configured}' (Shop:PostgresBinaries).";

    private static int? MajorVersionOf(string cluster)
    {
        var file = Path.Combine(cluster, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();
}
