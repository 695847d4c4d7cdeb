using System.Buffers.Binary;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Ids begin with their millisecond, so a span of time is a range of the index that a list is read from.</summary>
internal static class IdsByTime
{
    /// <summary>The least id that can have been made in the millisecond of this time.</summary>
    public static Guid FirstAt(DateTimeOffset time) => FirstOf(time.ToUnixTimeMilliseconds());

    /// <summary>The least id that can have been made in the millisecond after.</summary>
    public static Guid FirstAfter(DateTimeOffset time) => FirstOf(time.ToUnixTimeMilliseconds() + 1);

    private static Guid FirstOf(long millisecond)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, millisecond) << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
