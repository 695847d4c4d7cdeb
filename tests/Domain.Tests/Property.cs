using FsCheck;
using FsCheck.Fluent;
using Shop.Testing;

namespace Shop.Domain.Tests;

/// <summary>Property-based tests. A failure reports the shrunk value and the <see cref="Seed"/>.</summary>
internal static class Property
{
    private const int Tries = 1000;

    public static void Holds<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Seed.Config(Tries));

    /// <summary>A property of a sequence of steps; a failing sequence is shrunk to the steps that matter.</summary>
    public static void HoldsForEveryRow<T>(Gen<T> steps, Action<IReadOnlyList<T>> law)
    {
        var rows = Gen.Choose(0, 60).SelectMany(length => Gen.ArrayOf(steps, length));
        Prop.ForAll(Arb.From(rows, WithoutOne), row => law(row)).Check(Seed.Config(Tries));
    }

    private static IEnumerable<T[]> WithoutOne<T>(T[] row) => row.Select((_, position) => row.Where((_, other) => other != position).ToArray());
}
