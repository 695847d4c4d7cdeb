using System.Runtime.InteropServices;

namespace Shop.Adapters.Web.Security;

/// <summary>Has the calling thread step back whenever another one wants its processor. It and the threads it starts stay so.</summary>
internal static class LowPriority
{
    private const int OfProcess = 0;
    private const uint TheCallingThread = 0;

    /// <summary>A tenth of a processor while others want all of it, and all of it otherwise.</summary>
    private const int Nice = 10;

    public static void Ask()
    {
        // There the runtime's own word for it does nothing, and to Linux every thread is a process. Nobody is refused less.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(OfProcess, TheCallingThread, Nice);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
