using System.Globalization;

namespace Shop.EmbeddedPostgres;

/// <summary>Exclusive use of a data folder until disposed or until the process ends for any reason.</summary>
internal sealed class DataFolder : IDisposable
{
    // EWOULDBLOCK on Linux and on macOS: another process holds the lock.
    private static readonly int[] s_locked = [11, 35];

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string Cluster => System.IO.Path.Combine(Path, "postgres");

    public static DataFolder Claim(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            var claimed = new DataFolder(path, Lock(path));
            File.WriteAllText(HolderFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return claimed;
        }
        catch (IOException cause) when (IsLocked(cause))
        {
            throw new EmbeddedServerException($"Another Shop (process {HolderOf(path)}) is running on the data folder '{path}'.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedServerException($"The data folder '{path}' cannot be written to: {OneLine.Of(cause)}.", cause);
        }
    }

    public static bool IsClaimed(string folder)
    {
        try
        {
            Lock(System.IO.Path.GetFullPath(folder)).Dispose();
            return false;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return IsLocked(cause);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path) =>
        File.Open(System.IO.Path.Combine(path, "shop.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // A separate file, because the locked one cannot be read by other processes.
    private static string HolderFile(string path) => System.IO.Path.Combine(path, "shop.pid");

    private static string HolderOf(string path) => File.Exists(HolderFile(path)) ? File.ReadAllText(HolderFile(path)) : "unknown";

    private static bool IsLocked(Exception cause) => s_locked.Contains(cause.HResult);
}
