using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Shop.EmbeddedPostgres.Processes;

/// <summary>A running <c>postgres</c> process.</summary>
internal sealed class ServerProcess(IEnumerable<string> arguments, ILogger logger) : IDisposable
{
    private const string Fatal = "FATAL:";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    private readonly Process _process = new() { StartInfo = Command.StartInfo(arguments) };
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile string? _reason;

    /// <summary>The last error of the process: a FATAL line, else its first line of output.</summary>
    public string Reason => _reason ?? "no error output";

    public Task Exited => _exited.Task;

    public int Id => _process.Id;

    public Task Start()
    {
        // The operating system ends the server with the thread that started it, so that thread lives as long as the server.
        new Thread(Run) { IsBackground = true, Name = "embedded PostgreSQL" }.Start();
        return _started.Task;
    }

    /// <summary>
    /// Requests a fast shutdown; after 10 seconds an immediate one, which loses no data either but requires recovery; after 10 more seconds
    /// kills the process.
    /// </summary>
    public async Task Stop()
    {
        foreach (var signal in new[] { Signal.FastShutdown, Signal.ImmediateShutdown, Signal.Kill })
        {
            if (Exited.IsCompleted)
                return;

            signal.Send(_process.Id);
            await Task.WhenAny(Exited, Task.Delay(s_timeout, CancellationToken.None));
        }
    }

    public void Dispose() => _process.Dispose();

    private void Run()
    {
        try
        {
            _process.OutputDataReceived += OnOutput;
            _process.ErrorDataReceived += OnOutput;
            _process.Start();
        }
        catch (Exception failure)
        {
            _started.SetException(failure);
            return;
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _started.SetResult();
        _process.WaitForExit();
        _exited.SetResult();
    }

    private void OnOutput(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { Length: > 0 } text)
            return;

        var fatal = text.IndexOf(Fatal, StringComparison.Ordinal);
        if (fatal >= 0)
            _reason = OneLine.Of(text[(fatal + Fatal.Length)..]);
        else
            _reason ??= OneLine.Of(text);
        logger.Log(text.Contains("PANIC:", StringComparison.Ordinal) ? LogLevel.Critical : LogLevel.Debug, "PostgreSQL: {Line}", text);
    }
}
