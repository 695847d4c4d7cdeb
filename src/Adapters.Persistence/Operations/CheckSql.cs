using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The SQL of one consistency check.</summary>
/// <param name="Count">A statement that returns the number of checked items.</param>
/// <param name="Differences">
/// A statement that returns the text columns <c>about</c>, <c>expected</c> and <c>found</c>; <c>@overdue</c> is a time.
/// </param>
internal sealed record CheckSql(string Name, string Count, string Differences)
{
    public string Counting => $"""SELECT ({Count}) AS "Value" """;

    public string Comparing =>
        $"""SELECT about AS "About", expected AS "Expected", found AS "Found" FROM ({Differences}) AS differences LIMIT {ConsistencyCheck.MaxDifferences}""";
}
