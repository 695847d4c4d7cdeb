using System.Text;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres;

/// <summary>
/// The folder of the server's socket: the cluster, or a temporary folder with a shorter path when the operating system would reject that
/// one.
/// </summary>
internal sealed class SocketFolder : IDisposable
{
    // The smallest limit of all systems: 104 bytes on macOS, including the terminating zero.
    private const int LongestPath = 103;

    private readonly bool _temporary;

    private SocketFolder(string path, bool temporary) => (Path, _temporary) = (path, temporary);

    public string Path { get; }

    public static SocketFolder For(DataFolder folder, ServerAccount account)
    {
        if (IsUsable(folder.Cluster))
            return new SocketFolder(folder.Cluster, temporary: false);

        var path = Directory.CreateTempSubdirectory("shop-").FullName;
        account.MakePrivate(path);
        return new SocketFolder(path, temporary: true);
    }

    public void Dispose()
    {
        if (_temporary && Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    // The server and Npgsql interpret commas, quotes and colons in the path as lists and ports.
    private static bool IsUsable(string folder) =>
        Encoding.UTF8.GetByteCount(folder + "/.s.PGSQL.5432") <= LongestPath && folder.IndexOfAny([',', '"', ':']) < 0;
}
