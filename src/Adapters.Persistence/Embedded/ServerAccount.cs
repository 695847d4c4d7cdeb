using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Embedded;

/// <summary>Who runs the server. PostgreSQL refuses to run as root, so for root it is the account <c>postgres</c>.</summary>
internal sealed class ServerAccount
{
    private const string Name = "postgres";

    private static readonly string[] s_become = ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups"];

    private readonly IReadOnlyList<string> _prefix;

    private ServerAccount(IReadOnlyList<string> prefix) => _prefix = prefix;

    public static ServerAccount For(DataFolder folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return new ServerAccount([]);

        var become = Command.Run([.. s_become, "true"]);
        if (!become.Succeeded)
            throw new CannotStartException($"PostgreSQL does not run as root, and the account '{Name}' cannot be used instead: {OneLine.Of(become.Output)}.");

        // A data folder below root's home is out of the account's reach, unless it may pass through folders it cannot open.
        string[][] ways = [s_become, Passing("dac_read_search"), Passing("dac_override")];
        return new ServerAccount(
            ways.FirstOrDefault(way => Command.Run([.. way, "test", "-d", Path.Combine(folder.Path, ".")]).Succeeded)
            ?? throw new CannotStartException($"PostgreSQL runs as '{Name}' when Shop runs as root, but '{Name}' cannot reach the data folder '{folder.Path}'."));
    }

    public IEnumerable<string> Runs(IEnumerable<string> command) => [.. _prefix, .. command];

    /// <summary>
    /// A server of its own session, which a Ctrl-C in the terminal does not reach, and which is asked to stop when Shop is killed.
    /// </summary>
    public IEnumerable<string> Serves(IEnumerable<string> command)
    {
        if (OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv"))
            return ["setsid", .. _prefix is [] ? ["setpriv"] : _prefix, "--pdeathsig=INT", .. command];
        if (OperatingSystem.IsMacOS())
            return ["/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", .. command];
        return command;
    }

    /// <summary>Makes a folder that only this account may enter.</summary>
    public void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            throw new CannotStartException("The embedded database needs Linux or macOS: set ConnectionStrings:Shop.");

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (_prefix is not [] && Command.Run(["chown", $"{Name}:{Name}", folder]) is { Succeeded: false } failed)
            throw new CannotStartException($"The folder '{folder}' cannot be given to the account '{Name}': {OneLine.Of(failed.Output)}.");
    }

    private static string[] Passing(string capability) => [.. s_become, $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}"];
}
