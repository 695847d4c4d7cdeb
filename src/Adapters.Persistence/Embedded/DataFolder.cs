using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Embedded;

/// <summary>A data folder that belongs to this process alone, until disposed of or until the process ends, however it ends.</summary>
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
            return new DataFolder(path, Lock(path));
        }
        catch (IOException cause) when (IsLocked(cause))
        {
            throw new CannotStartException($"The data folder '{path}' is in use by another running Shop.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The data folder '{path}' cannot be written: {OneLine.Of(cause)}.", cause);
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

    private static bool IsLocked(Exception cause) => s_locked.Contains(cause.HResult);
}
