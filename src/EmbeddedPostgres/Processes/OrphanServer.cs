using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Shop.EmbeddedPostgres.Processes;

/// <summary>
/// A server left running by a Shop process that was killed. It is shut down cleanly, so that a new server takes over its files without data
/// loss.
/// </summary>
internal static class OrphanServer
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static async Task Replace(string cluster, ILogger logger, CancellationToken cancellation)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file) || ReadId(file) is not { } id)
            return;

        if (!Serves(id, cluster))
        {
            // After a crash of the machine the process id may belong to another program, and the server would mistake that for a running
            // server.
            logger.LogInformation("Removed the pid file of a database server that has exited");
            File.Delete(file);
            return;
        }

        logger.LogWarning("Stopping the database server {Process} of a Shop process that was killed", id);
        foreach (var signal in new[] { Signal.FastShutdown, Signal.ImmediateShutdown })
        {
            signal.Send(id);
            if (await Ends(id, cluster, cancellation))
                return;
        }

        throw new EmbeddedServerException($"The database server with process id {id} still uses '{cluster}' and does not stop.");
    }

    private static int? ReadId(string file) =>
        int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool Serves(int id, string cluster)
    {
        var arguments = CommandLineOf(id.ToString(CultureInfo.InvariantCulture));
        var named = arguments.SkipWhile(word => word != "-D").Skip(1).FirstOrDefault();
        return named is not null && (named == cluster || RealPath(named) == RealPath(cluster));
    }

    // Unlike its working directory, a process's command line is readable by every account; that of an exited process is empty.
    private static string[] CommandLineOf(string id)
    {
        if (!OperatingSystem.IsLinux())
            return Command.Run(["ps", "-o", "command=", "-p", id]).Output.Split(' ');

        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string RealPath(string folder) => Command.Run(["realpath", folder]).Output;

    private static async Task<bool> Ends(int id, string cluster, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (Serves(id, cluster))
        {
            if (waited.Elapsed > s_timeout)
                return false;
            await Task.Delay(s_pause, cancellation);
        }

        return true;
    }
}
