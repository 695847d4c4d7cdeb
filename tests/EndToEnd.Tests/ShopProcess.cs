using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Shop.EndToEnd.Tests;

/// <summary>The built program, run as an operator does.</summary>
internal sealed partial class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    private readonly Process _process = new();
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();

    private ShopProcess(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings)
    {
        _process.StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            _process.StartInfo.Environment[name] = value;
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _error.Add(line.Data);
    }

    public int Id => _process.Id;

    public IReadOnlyList<string> Output => _output.Lines;

    public IReadOnlyList<string> Errors => _error.Lines;

    /// <summary>Calls the API; usable once the program has logged its address.</summary>
    public HttpClient Client { get; } = new() { Timeout = s_timeout };

    /// <summary>Starts serving from a data folder on a free port and waits until it is ready.</summary>
    public static async Task<ShopProcess> Serve(string dataFolder, params (string Name, string Value)[] settings)
    {
        var shop = Start(["serve"], [("Shop__DataFolder", dataFolder), .. settings]);
        await shop.IsReady();
        return shop;
    }

    /// <summary>Runs a command to completion and returns the exit code.</summary>
    public static async Task<(int ExitCode, ShopProcess Ended)> Run(string[] arguments, params (string Name, string Value)[] settings)
    {
        await using var shop = Start(arguments, settings);
        return (await shop.Ends(), shop);
    }

    /// <summary>Runs the demo to completion against the Shop at an address and returns the exit code.</summary>
    public static async Task<(int ExitCode, ShopProcess Ended)> RunDemo(string address)
    {
        await using var demo = Start(Repository.Demo, [], [("ASPNETCORE_URLS", address)]);
        return (await demo.Ends(), demo);
    }

    public async Task<int> Ends()
    {
        using var limit = new CancellationTokenSource(s_timeout);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Requests a stop, as an operator or a container engine does, and returns the exit code.</summary>
    public async Task<int> Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"]))
            await kill.WaitForExitAsync();
        return await Ends();
    }

    /// <summary>Kills the process, as a power failure or the out-of-memory killer does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Ends();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
        Client.Dispose();
    }

    private static ShopProcess Start(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings) =>
        Start(Repository.Program, arguments, settings);

    private static ShopProcess Start(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings)
    {
        var shop = new ShopProcess(
            program,
            arguments,
            [
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
                // Profiling for recompilation and a heap for each processor cost a start more than so short a run gains.
                ("DOTNET_TieredPGO", "0"),
                ("DOTNET_gcServer", "0"),
                .. settings,
            ]);
        shop._process.Start();
        shop._process.BeginOutputReadLine();
        shop._process.BeginErrorReadLine();
        return shop;
    }

    private async Task IsReady()
    {
        using var limit = new CancellationTokenSource(s_timeout);
        var said = _output.First(line => AddressLine().IsMatch(line), limit.Token);
        if (await Task.WhenAny(said, _process.WaitForExitAsync(limit.Token)) != said)
            throw new InvalidOperationException($"The program ended with {_process.ExitCode}: {string.Join('\n', Errors)}");

        Client.BaseAddress = new Uri(AddressLine().Match(await said).Groups["address"].Value);
        while (!await Answers("/health/ready", limit.Token))
            await Task.Yield();
    }

    private async Task<bool> Answers(string path, CancellationToken limit)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative), limit);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex(@"^\s*API\s+(?<address>http://\S+)/api/v1$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressLine();
}
