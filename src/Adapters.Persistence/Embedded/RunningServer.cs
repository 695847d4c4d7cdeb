namespace Shop.Adapters.Persistence.Embedded;

/// <summary>The server of a Shop that is running on the same data folder, for verbs that only want a word with its database.</summary>
internal static class RunningServer
{
    // The line of the pid file that names the socket's folder; the server writes it as soon as the socket is there.
    private const int SocketFolderLine = 4;

    public static string? Find(EmbeddedPostgresOptions options)
    {
        var pidFile = Path.Combine(Path.GetFullPath(options.DataFolder), "postgres", "postmaster.pid");
        if (!DataFolder.IsClaimed(options.DataFolder) || !File.Exists(pidFile))
            return null;

        var socket = File.ReadLines(pidFile).ElementAtOrDefault(SocketFolderLine);
        return string.IsNullOrEmpty(socket) ? null : ServerSettings.ConnectionString(socket, options);
    }
}
