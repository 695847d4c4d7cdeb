using FsCheck;
using Microsoft.FSharp.Core;
using Xunit;

namespace Shop.Testing;

/// <summary>
/// Where the values of laws and stories come from. It is told before they are made; with <c>FSCHECK_REPLAY=seed,gamma</c> in the
/// environment the same values come again, and with the size of a failure, <c>FSCHECK_REPLAY=seed,gamma,size</c>, that one alone.
/// </summary>
public static class Seed
{
    /// <param name="runs">How many values are tried.</param>
    public static Config Config(int runs) => Config(runs, Environment.GetEnvironmentVariable("FSCHECK_REPLAY"));

    /// <param name="replay">What <c>FSCHECK_REPLAY</c> is; null or empty for values that nobody has seen.</param>
    public static Config Config(int runs, string? replay)
    {
        var again = Read(replay) ?? new Replay(new Rnd((ulong)Random.Shared.NextInt64()), FSharpOption<int>.None);
        var told = $"{TestContext.Current.Test?.TestDisplayName}: {runs} runs with FSCHECK_REPLAY={again.Rnd.Seed},{again.Rnd.Gamma}";
        Console.WriteLine(told);
        TestContext.Current.TestOutputHelper?.WriteLine(told);
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
