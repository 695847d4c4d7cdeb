using System.Diagnostics;
using System.Runtime;

namespace Shop.Host.Start;

/// <summary>Measures the phases of a start, one after another from the start of the process, and logs each at Debug.</summary>
internal sealed partial class StartPhases
{
    private readonly List<Phase> _unlogged = [];
    private ILogger? _logger;
    private DateTime _since;
    private long _methods;

    public StartPhases()
    {
        using var process = Process.GetCurrentProcess();
        _since = process.StartTime.ToUniversalTime();
        End("runtime");
    }

    /// <summary>Logs the phases so far, and each that follows when it ends.</summary>
    public void LogTo(ILogger logger)
    {
        _logger = logger;
        _unlogged.ForEach(Log);
        _unlogged.Clear();
    }

    /// <summary>Ends the phase that began with the end of the one before.</summary>
    public void End(string name)
    {
        var (now, methods) = (DateTime.UtcNow, JitInfo.GetCompiledMethodCount());
        var phase = new Phase(name, (long)(now - _since).TotalMilliseconds, methods - _methods);
        (_since, _methods) = (now, methods);
        if (_logger is null)
            _unlogged.Add(phase);
        else
            Log(phase);
    }

    private void Log(Phase phase) => Log(_logger!, phase.Name, phase.Milliseconds, phase.Methods);

    [LoggerMessage(LogLevel.Debug, "Start phase {Phase} took {Milliseconds} ms and compiled {Methods} methods.")]
    private static partial void Log(ILogger logger, string phase, long milliseconds, long methods);

    private sealed record Phase(string Name, long Milliseconds, long Methods);
}
