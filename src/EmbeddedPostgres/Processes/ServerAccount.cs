namespace Shop.EmbeddedPostgres.Processes;

/// <summary>
/// The operating system account of the server. PostgreSQL refuses to run as root; for root it is the owner of the cluster, or the account
/// <c>postgres</c>.
/// </summary>
internal sealed class ServerAccount
{
    private const string Ambient = "--ambient-caps=";

    private readonly IReadOnlyList<string> _prefix;
    private readonly string? _owner;

    private ServerAccount(IReadOnlyList<string> prefix, string? owner) => (_prefix, _owner) = (prefix, owner);

    public static ServerAccount For(DataFolder folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return new ServerAccount([], owner: null);

        var (user, group) = OwnerOf(folder.Cluster) ?? ("postgres", "postgres");
        string[] become = ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--no-new-privs"];
        var became = Command.Run([.. become, "true"]);
        if (!became.Succeeded)
            throw new EmbeddedServerException($"PostgreSQL does not run as root, and the account '{user}' cannot be used instead: {OneLine.Of(became.Output)}.");

        // The account cannot reach a data folder below root's home without a capability to pass through folders that it cannot open.
        string[][] ways = [become, [.. become, .. Passing("dac_read_search")], [.. become, .. Passing("dac_override")]];
        return new ServerAccount(
            ways.FirstOrDefault(way => Command.Run([.. way, "test", "-d", Path.Combine(folder.Path, ".")]).Succeeded)
                ?? throw new EmbeddedServerException($"PostgreSQL runs as '{user}' when Shop runs as root, but '{user}' cannot reach the data folder '{folder.Path}'."),
            $"{user}:{group}");
    }

    /// <summary>Whether the server has a capability that ignores the permissions of files.</summary>
    public bool ReachesEveryFile => _prefix.Any(argument => argument.StartsWith(Ambient, StringComparison.Ordinal));

    public IEnumerable<string> Runs(IEnumerable<string> command) => [.. _prefix, .. command];

    /// <summary>
    /// Returns a command that runs in its own session, which Ctrl-C in the terminal does not reach, and that receives a stop signal when
    /// Shop is killed.
    /// </summary>
    public IEnumerable<string> Serves(IEnumerable<string> command)
    {
        if (OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv"))
            return ["setsid", .. _prefix is [] ? ["setpriv"] : _prefix, "--pdeathsig=INT", .. command];
        if (OperatingSystem.IsMacOS())
            return ["/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", .. command];
        return command;
    }

    /// <summary>Creates a folder that only this account can access.</summary>
    public void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedServerException("The embedded database needs Linux or macOS: set ConnectionStrings:Shop.");

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (_owner is not null && Command.Run(["chown", _owner, folder]) is { Succeeded: false } failed)
            throw new EmbeddedServerException($"The folder '{folder}' cannot be assigned to '{_owner}': {OneLine.Of(failed.Output)}.");
    }

    // An empty folder owned by root may be a mount point.
    private static (string User, string Group)? OwnerOf(string cluster) =>
        Command.Run(["stat", "--format=%u %g", cluster]) is { Succeeded: true } owner && owner.Output.Split(' ') is [not "0", _] and var ids
            ? (ids[0], ids[1])
            : null;

    private static string[] Passing(string capability) => [$"--inh-caps=+{capability}", $"{Ambient}+{capability}"];
}
