namespace Shop.Testing.Postgres;

/// <summary>Folders of test clusters. Also removes the folders of killed test runs.</summary>
internal static class ThrowAwayFolder
{
    private const string Prefix = "shop-test-cluster-";

    public static string Create()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
            RemoveUnlessInUse(folder);
        return Directory.CreateTempSubdirectory(Prefix).FullName;
    }

    private static void RemoveUnlessInUse(string folder)
    {
        try
        {
            // The lock file is created first, and is released when its holder ends.
            using (File.Open(Path.Combine(folder, "shop.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
