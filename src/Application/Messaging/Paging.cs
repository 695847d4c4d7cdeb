namespace Shop.Application.Messaging;

/// <summary>Selects one page of a list.</summary>
/// <param name="Limit">1–100.</param>
/// <param name="After">The cursor of the previous page; null for the first page.</param>
/// <param name="WithTotal">Whether to count all matching items.</param>
public sealed record PageRequest(int Limit, Cursor? After = null, bool WithTotal = false)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}

/// <summary>
/// The sort keys of the last item of a page, its id last. The next page continues after it, whatever is added or removed in between.
/// </summary>
public sealed record Cursor(params IReadOnlyList<string> Keys);

/// <summary>One page of a list.</summary>
/// <param name="Items">In sort order.</param>
/// <param name="HasMore">Whether further items follow.</param>
/// <param name="Next">The cursor of the next page; null when no items follow, unless the list grows at its end.</param>
/// <param name="Total">The number of matching items; null unless it was requested.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore, Cursor? Next, long? Total = null)
{
    /// <summary>The page of a list without items.</summary>
    public static Page<T> Empty(PageRequest page) => new([], false, null, page.WithTotal ? 0 : null);
}
