using System.Globalization;
using Shop.Application.Messaging;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>The text of a <c>pg_snapshot</c> in a cursor: which transactions the beginning of a list has seen.</summary>
internal static class DatabaseSnapshot
{
    /// <summary>Returns a valid text. Rejects any other, which a client may have made, with <c>cursor-invalid</c>.</summary>
    public static string Of(Cursor cursor, int key)
    {
        var text = cursor.Text(key);
        return text.Split(':') is [var least, var next, var running] && Number(least) is { } xmin && Number(next) is { } xmax && xmin > 0 && xmin <= xmax
            && (running.Length == 0 || AreBetween(running.Split(','), xmin, xmax))
                ? text
                : throw CursorErrors.Invalid();
    }

    private static bool AreBetween(string[] running, long xmin, long xmax)
    {
        var last = xmin;
        foreach (var number in running)
        {
            if (Number(number) is not { } xid || xid < last || xid >= xmax)
                return false;
            last = xid;
        }

        return true;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
