using System.Globalization;
using Shop.Application.Messaging;

namespace Shop.Application.Events;

/// <summary>A position in the event feed: the sequence number of the last event read; 0 before the first.</summary>
public static class FeedPosition
{
    /// <summary>
    /// Reads the position from a cursor; null is the beginning. Rejects a cursor of another list with <c>cursor-invalid</c>.
    /// </summary>
    public static long Of(Cursor? cursor) => cursor switch
    {
        null => 0,
        { Keys: [var sequence] } when TryParse(sequence, out var position) => position,
        _ => throw CursorErrors.Invalid(),
    };

    public static Cursor Behind(long sequence) => new(sequence.ToString(CultureInfo.InvariantCulture));

    public static bool TryParse(string? text, out long position) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out position);
}
