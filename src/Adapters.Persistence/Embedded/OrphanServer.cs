using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Embedded;

/// <summary>A server left behind by a Shop that was killed. It is stopped in order, so that a new one takes over its files with nothing lost.</summary>
internal static class OrphanServer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static async Task Replace(string cluster, ILogger logger, CancellationToken cancellation)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file) || ReadId(file) is not { } id)
            return;

        if (!Serves(id, cluster))
        {
            // After a crash of the machine the number may belong to any program, and the server would take that for itself.
            logger.LogInformation("Removing the pid file of a database server that is gone");
            File.Delete(file);
            return;
        }

        logger.LogWarning("Stopping the database server {Process} left behind by a Shop that was killed", id);
        foreach (var signal in new[] { Signal.FastShutdown, Signal.ImmediateShutdown })
        {
            signal.Send(id);
            if (await Ends(id, cluster, cancellation))
                return;
        }

        throw new CannotStartException($"The database server with process id {id} still uses '{cluster}' and does not stop.");
    }

    private static int? ReadId(string file) =>
        int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool Serves(int id, string cluster)
    {
        var words = CommandLineOf(id.ToString(CultureInfo.InvariantCulture));
        var named = words.SkipWhile(word => word != "-D").Skip(1).FirstOrDefault();
        return named is not null && (named == cluster || RealPath(named) == RealPath(cluster));
    }

    // Unlike the folder it works in, a process's command line is open to every account; that of a dead process is empty.
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
            if (waited.Elapsed > s_patience)
                return false;
            await Task.Delay(s_pause, cancellation);
        }

        return true;
    }
}
