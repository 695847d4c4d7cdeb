using Shop.Application.Messaging;

namespace Shop.Testing.InMemory;

/// <summary>A sort order of a list, with keys that compare as plain text.</summary>
/// <param name="Name">Stored in cursors, so that a cursor of another order is rejected.</param>
/// <param name="Key">The first sort key.</param>
/// <param name="Id">The tie-breaker.</param>
/// <param name="IsId">Whether a text is a valid id.</param>
internal sealed record KeysetOrder<T>(string Name, Func<T, string> Key, Func<T, string> Id, Func<string, bool> IsId, bool Descending)
{
    public Page<T> Take(PageRequest page, IEnumerable<T> items)
    {
        var all = items.ToList();
        var ordered = all.Order(Comparer<T>.Create(Compare));
        var rest = Behind(page.After, ordered).Take(page.Limit + 1).ToList();
        var part = rest.Take(page.Limit).ToList();
        var hasMore = rest.Count > part.Count;
        return new Page<T>(part, hasMore, hasMore ? CursorAt(part[^1]) : null, page.WithTotal ? all.Count : null);
    }

    private Cursor CursorAt(T item) => new(Name, Key(item), Id(item));

    private IEnumerable<T> Behind(Cursor? cursor, IEnumerable<T> ordered) => cursor?.Keys switch
    {
        null => ordered,
        [var name, var key, var id] when name == Name && IsId(id) => ordered.Where(item => Compare((Key(item), Id(item)), (key, id)) > 0),
        _ => throw CursorErrors.Invalid(),
    };

    private int Compare(T one, T other) => Compare((Key(one), Id(one)), (Key(other), Id(other)));

    private int Compare((string Key, string Id) one, (string Key, string Id) other)
    {
        var byKey = string.CompareOrdinal(one.Key, other.Key);
        var comparison = byKey != 0 ? byKey : string.CompareOrdinal(one.Id, other.Id);
        return Descending ? -comparison : comparison;
    }
}
