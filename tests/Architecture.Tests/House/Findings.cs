namespace Shop.Architecture.Tests.House;

/// <summary>The result of a rule. A rule that examined nothing fails too, because it proves nothing.</summary>
/// <param name="Examined">Number of examined items.</param>
/// <param name="Violations">Names of the items that violate the rule.</param>
internal sealed record Findings(int Examined, IReadOnlyList<string> Violations)
{
    /// <summary>Examines each item separately.</summary>
    public static Findings Of<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> violations)
    {
        var all = things.ToList();
        return new Findings(all.Count, [.. all.SelectMany(violations)]);
    }

    public static Findings Of<T>(IEnumerable<T> things, Func<T, string?> violation) =>
        Of(things, thing => violation(thing) is { } found ? [found] : Enumerable.Empty<string>());

    public void ShouldBeNone()
    {
        Violations.Should().BeEmpty();
        Examined.Should().BePositive("a rule that looks at nothing cannot fail");
    }

    public void ShouldName(params IEnumerable<string> parts)
    {
        foreach (var part in parts)
            Violations.Should().Contain(violation => violation.Contains(part, StringComparison.Ordinal));
        Violations.Should().HaveCount(parts.Count());
    }
}
