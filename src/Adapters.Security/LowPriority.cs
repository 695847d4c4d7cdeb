using System.Runtime.InteropServices;

namespace Shop.Adapters.Security;

/// <summary>Lowers the priority of the calling thread; threads that it starts inherit the priority.</summary>
internal static class LowPriority
{
    private const int OfProcess = 0;
    private const uint TheCallingThread = 0;

    /// <summary>About a tenth of a processor under full load, and the whole processor otherwise.</summary>
    private const int Nice = 10;

    public static void Ask()
    {
        // On Linux the runtime ignores Thread.Priority, and setpriority applies to a single thread. Lowering the priority needs no
        // permission.
        if (OperatingSystem.IsLinux())
            _ = SetPriority(OfProcess, TheCallingThread, Nice);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
