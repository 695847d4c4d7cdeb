using Shop.Application.Upkeep;

namespace Shop.Adapters.Persistence.Upkeep;

/// <summary>How the database is asked about one rule.</summary>
/// <param name="Count">A statement whose one value is how many are looked at.</param>
/// <param name="Differences">A statement with the columns <c>about</c>, <c>expected</c> and <c>found</c>, all text; <c>@overdue</c> is a time.</param>
internal sealed record CheckSql(string Name, string Count, string Differences)
{
    public string Counting => $"""SELECT ({Count}) AS "Value" """;

    public string Comparing =>
        $"""SELECT about AS "About", expected AS "Expected", found AS "Found" FROM ({Differences}) AS differences LIMIT {ConsistencyCheck.MaxDifferences}""";
}
