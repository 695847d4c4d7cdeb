using FsCheck;
using Microsoft.FSharp.Core;

namespace Shop.Testing;

/// <summary>
/// The seed of the random values in property-based and model-based tests, one per test process. <c>FSCHECK_REPLAY=seed,gamma</c> in the
/// environment repeats the same values, and with the size of a failure, <c>FSCHECK_REPLAY=seed,gamma,size</c>, only that value.
/// </summary>
public static class Seed
{
    /// <summary>The seed of this process, as FSCHECK_REPLAY takes it.</summary>
    public static string Current { get; } = Choose(Environment.GetEnvironmentVariable("FSCHECK_REPLAY"));

    /// <param name="replay">The value of <c>FSCHECK_REPLAY</c>; null or empty for a new random seed.</param>
    public static string Choose(string? replay)
    {
        if (replay is { Length: > 0 })
            return replay;
        var random = new Rnd((ulong)Random.Shared.NextInt64());
        return $"{random.Seed},{random.Gamma}";
    }

    /// <summary>Prints the seed of the current test and configures its runs.</summary>
    /// <param name="runs">Number of values to test.</param>
    public static Config Config(int runs)
    {
        Print(runs);
        return Config(runs, Current);
    }

    public static Config Config(int runs, string replay) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(Read(replay));

    /// <summary>Prints the seed of the current test, also into its result.</summary>
    public static void Print(int runs)
    {
        var line = $"{TestContext.Current.Test?.TestDisplayName}: {runs} runs with FSCHECK_REPLAY={Current}";
        Console.WriteLine(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    private static Replay Read(string replay) => replay.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [var seed, var gamma] => new Replay(Rnd(seed, gamma), FSharpOption<int>.None),
        [var seed, var gamma, var size] => new Replay(Rnd(seed, gamma), FSharpOption<int>.Some(int.Parse(size, null))),
        _ => throw new FormatException($"FSCHECK_REPLAY is seed,gamma or seed,gamma,size, not '{replay}'."),
    };

    private static Rnd Rnd(string seed, string gamma) => new(ulong.Parse(seed, null), ulong.Parse(gamma, null));
}
