namespace Shop.Application.Messaging;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">1–100.</param>
/// <param name="After">Where the part before ended, or null for the first.</param>
/// <param name="WithTotal">Whether all that match are counted.</param>
public sealed record PageRequest(int Limit, Cursor? After = null, bool WithTotal = false)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}

/// <summary>The sort keys of the last item seen, the id last; a list goes on behind it whatever is added or removed meanwhile.</summary>
public sealed record Cursor(params IReadOnlyList<string> Keys);

/// <summary>A part of a list.</summary>
/// <param name="Items">In order.</param>
/// <param name="HasMore">Whether something follows.</param>
/// <param name="Next">Where to go on; null when nothing follows, unless the list grows at its end.</param>
/// <param name="Total">How many match, when it was asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore, Cursor? Next, long? Total = null);
