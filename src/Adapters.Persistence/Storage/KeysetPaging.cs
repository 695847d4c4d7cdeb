using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Keyset pagination: a page continues after the key of the last row.</summary>
internal static class KeysetPaging
{
    /// <param name="items">Up to limit + 1 rows; the additional one shows that there is a next page.</param>
    /// <param name="page">The requested page.</param>
    /// <param name="cursor">Returns the cursor of a page that ends with this item.</param>
    /// <param name="all">The rows to count when the total is requested.</param>
    public static Task<Page<T>> ToPage<T, TRow>(
        this List<T> items, PageRequest page, Func<T, Cursor> cursor, IQueryable<TRow> all, CancellationToken cancellation) =>
        items.ToPage(page, cursor, () => all.LongCountAsync(cancellation));

    /// <param name="items">Up to limit + 1 rows; the additional one shows that there is a next page.</param>
    /// <param name="page">The requested page.</param>
    /// <param name="cursor">Returns the cursor of a page that ends with this item.</param>
    /// <param name="count">Counts all rows when the total is requested.</param>
    public static async Task<Page<T>> ToPage<T>(this List<T> items, PageRequest page, Func<T, Cursor> cursor, Func<Task<long>> count)
    {
        var hasMore = items.Count > page.Limit;
        if (hasMore)
            items.RemoveAt(page.Limit);
        long? total = page.WithTotal ? await count() : null;
        return new Page<T>(items, hasMore, hasMore ? cursor(items[^1]) : null, total);
    }

    public static TId Id<TId>(this Cursor cursor, int position) where TId : struct, IEntityId<TId> =>
        EntityId.TryParse<TId>(cursor.Text(position), out var id) ? id : throw CursorErrors.Invalid();

    public static long Number(this Cursor cursor, int position) =>
        long.TryParse(cursor.Text(position), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw CursorErrors.Invalid();

    /// <summary>A time, stored as its ticks.</summary>
    public static DateTimeOffset Time(this Cursor cursor, int position) => cursor.Number(position) is var ticks && ticks <= DateTimeOffset.MaxValue.UtcTicks
        ? new DateTimeOffset(ticks, TimeSpan.Zero)
        : throw CursorErrors.Invalid();

    public static string Text(this Cursor cursor, int position) =>
        position < cursor.Keys.Count ? cursor.Keys[position] : throw CursorErrors.Invalid();
}
