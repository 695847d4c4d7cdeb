using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The SQL of one consistency check: its parts run one after the other, each in pages.</summary>
internal sealed record CheckSql(string Name, params IReadOnlyList<CheckPart> Parts);

/// <summary>A part of a check. Every page is one statement, so what it compares is one snapshot, and nothing is read for long.</summary>
/// <param name="Page">
/// A statement that returns the column <c>key</c> of the rows after <c>@after</c>, in the order of the key, and at most <c>@batch</c> of them.
/// </param>
/// <param name="Differences">
/// A statement that reads <c>page</c> and returns the text columns <c>about</c>, <c>expected</c> and <c>found</c>; <c>@overdue</c> and
/// <c>@unpaid</c> are times.
/// </param>
internal sealed record CheckPart(string Page, string Differences)
{
    /// <summary>The key before the first one.</summary>
    public string First { get; init; } = "00000000-0000-0000-0000-000000000000";

    public int BatchSize { get; init; } = 5000;

    /// <summary>The number of checked rows; 0 for a part that reads the rows of another one again.</summary>
    public string Count { get; init; } = "SELECT count(*) FROM page";

    public string Statement =>
        $"""
        WITH page AS MATERIALIZED ({Page}),
             found AS MATERIALIZED (SELECT about, expected, found FROM ({Differences}) AS differences LIMIT {ConsistencyCheck.MaxDifferences})
        SELECT ({Count}) AS "Checked", (SELECT count(*) FROM page) AS "Rows", (SELECT key::text FROM page ORDER BY key DESC LIMIT 1) AS "LastKey",
               about AS "About", expected AS "Expected", found AS "Found"
        FROM (SELECT) AS one LEFT JOIN found ON true
        """;
}
