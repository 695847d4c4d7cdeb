using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Shop.Domain.Tests;

/// <summary>
/// Laws that hold for every value. A failure names the value, made as small as possible, and the seed;
/// with <c>FSCHECK_REPLAY=seed,gamma</c> in the environment the same values come again.
/// </summary>
internal static class Property
{
    private const int Tries = 1000;

    private static Config Config => Replay() is { } replay ? Plain.WithReplay(replay) : Plain;

    private static Config Plain => Config.QuickThrowOnFailure.WithMaxTest(Tries);

    public static void Holds<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Config);

    /// <summary>A law about a row of steps; a row that breaks it is cut down to the steps that matter.</summary>
    public static void HoldsForEveryRow<T>(Gen<T> steps, Action<IReadOnlyList<T>> law)
    {
        var rows = Gen.Choose(0, 60).SelectMany(length => Gen.ArrayOf(steps, length));
        Prop.ForAll(Arb.From(rows, WithoutOne), row => law(row)).Check(Config);
    }

    private static IEnumerable<T[]> WithoutOne<T>(T[] row) => row.Select((_, position) => row.Where((_, other) => other != position).ToArray());

    private static Replay? Replay() =>
        Environment.GetEnvironmentVariable("FSCHECK_REPLAY")?.Split(',') is [var seed, var gamma]
            ? new Replay(new Rnd(ulong.Parse(seed, null), ulong.Parse(gamma, null)), FSharpOption<int>.None)
            : null;
}
