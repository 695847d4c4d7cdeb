using System.Runtime.InteropServices;

namespace Shop.EmbeddedPostgres.Processes;

/// <summary>Signals that stop a PostgreSQL server.</summary>
internal sealed record Signal(int Number)
{
    public static readonly Signal FastShutdown = new(2);
    public static readonly Signal ImmediateShutdown = new(3);
    public static readonly Signal Kill = new(9);

    public void Send(int process) => _ = SendSignal(process, Number);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
