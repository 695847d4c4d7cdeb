using FsCheck;
using Microsoft.FSharp.Core;
using Xunit;

namespace Shop.Testing;

/// <summary>
/// The source of random values in property-based and model-based tests. Prints the seed before the run. <c>FSCHECK_REPLAY=seed,gamma</c> in
/// the environment repeats the same values, and with the size of a failure, <c>FSCHECK_REPLAY=seed,gamma,size</c>, only that value.
/// </summary>
public static class Seed
{
    /// <param name="runs">Number of values to test.</param>
    public static Config Config(int runs) => Config(runs, Environment.GetEnvironmentVariable("FSCHECK_REPLAY"));

    /// <param name="replay">The value of <c>FSCHECK_REPLAY</c>; null or empty for new random values.</param>
    public static Config Config(int runs, string? replay)
    {
        var again = Read(replay) ?? new Replay(new Rnd((ulong)Random.Shared.NextInt64()), FSharpOption<int>.None);
        var received = $"{TestContext.Current.Test?.TestDisplayName}: {runs} runs with FSCHECK_REPLAY={again.Rnd.Seed},{again.Rnd.Gamma}";
        Console.WriteLine(received);
        TestContext.Current.TestOutputHelper?.WriteLine(received);
        return FsCheck.Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(again);
    }

    private static Replay? Read(string? replay) => replay?.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [var seed, var gamma] => new Replay(Rnd(seed, gamma), FSharpOption<int>.None),
        [var seed, var gamma, var size] => new Replay(Rnd(seed, gamma), FSharpOption<int>.Some(int.Parse(size, null))),
        _ => null,
    };

    private static Rnd Rnd(string seed, string gamma) => new(ulong.Parse(seed, null), ulong.Parse(gamma, null));
}
