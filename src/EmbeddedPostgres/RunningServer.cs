namespace Shop.EmbeddedPostgres;

/// <summary>The embedded server of a running Shop on the same data folder, for commands that only need its database.</summary>
internal static class RunningServer
{
    // The line of the pid file with the socket folder; the server writes it as soon as the socket exists.
    private const int SocketFolderLine = 4;

    public static string? Find(EmbeddedServerOptions options)
    {
        var pidFile = Path.Combine(Path.GetFullPath(options.DataFolder), "postgres", "postmaster.pid");
        if (!DataFolder.IsClaimed(options.DataFolder) || !File.Exists(pidFile))
            return null;

        var socket = File.ReadLines(pidFile).ElementAtOrDefault(SocketFolderLine);
        return string.IsNullOrEmpty(socket) ? null : ServerSettings.ConnectionString(socket, options);
    }
}
