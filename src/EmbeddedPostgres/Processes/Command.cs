using System.ComponentModel;
using System.Diagnostics;

namespace Shop.EmbeddedPostgres.Processes;

/// <summary>
/// Runs a short program to completion. Blocks, because a program with a parent-death signal ends with the thread that started it.
/// </summary>
internal sealed record Command(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public static Command Run(IEnumerable<string> arguments)
    {
        var lines = new List<string>();
        using var process = new Process { StartInfo = StartInfo(arguments) };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new Command(-1, failure.Message);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new Command(process.ExitCode, string.Join('\n', lines));

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (lines)
            {
                if (line.Data is { Length: > 0 } text)
                    lines.Add(text);
            }
        }
    }

    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var all = arguments.ToList();
        var start = new ProcessStartInfo(all[0], all.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
