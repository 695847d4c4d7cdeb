using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres;

/// <summary>Creates the files of a new cluster, all of them or none: a start that is killed leaves no incomplete cluster.</summary>
internal static class Cluster
{
    public const string User = "shop";
    public const string Database = "shop";

    public static void EnsureMade(DataFolder folder, PostgresBinaries binaries, ServerAccount account, bool durable)
    {
        if (File.Exists(Path.Combine(folder.Cluster, "PG_VERSION")))
            return;

        try
        {
            RemoveUnfinished(folder);
            var unfinished = $"{folder.Cluster}.{Environment.ProcessId}.new";
            account.MakePrivate(unfinished);
            Initialize(unfinished, binaries, account, durable);
            Directory.Move(unfinished, folder.Cluster);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedServerException($"No database can be created in '{folder.Path}': {OneLine.Of(cause)}.", cause);
        }
    }

    private static void RemoveUnfinished(DataFolder folder)
    {
        if (Directory.Exists(folder.Cluster))
        {
            if (Directory.EnumerateFileSystemEntries(folder.Cluster).Any())
                throw new EmbeddedServerException($"'{folder.Cluster}' contains files that are not a PostgreSQL cluster.");
            Directory.Delete(folder.Cluster);
        }

        foreach (var unfinished in Directory.EnumerateDirectories(folder.Path, "postgres.*.new"))
            Directory.Delete(unfinished, recursive: true);
    }

    private static void Initialize(string path, PostgresBinaries binaries, ServerAccount account, bool durable)
    {
        var ctype = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";
        string[] arguments =
        [
            binaries.InitDb, "-D", path, "-U", User, "--auth=trust", "--encoding=UTF8", "--lc-collate=C", $"--lc-ctype={ctype}", "--lc-messages=C",
            "--data-checksums", .. durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        var made = Command.Run(account.Runs(arguments));
        if (!made.Succeeded)
            throw new EmbeddedServerException($"No database can be created in '{path}': {OneLine.Of(made.Output)}.");
    }
}
