namespace Shop.Architecture.Tests.House;

/// <summary>What a rule found. One that had nothing to look at found nothing out, so it does not hold either.</summary>
/// <param name="Examined">How many things it looked at.</param>
/// <param name="Violations">What breaks the rule, each with its name.</param>
internal sealed record Findings(int Examined, IReadOnlyList<string> Violations)
{
    /// <summary>Looks at each thing by itself.</summary>
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
