using System.Buffers.Binary;

namespace Shop.Adapters.Persistence.Storage.Conventions;

/// <summary>Maps times to ids. Ids start with their millisecond of creation, so a period is a range of the primary key index.</summary>
internal static class IdsByTime
{
    /// <summary>The smallest id of the millisecond of this time.</summary>
    public static Guid FirstAt(DateTimeOffset time) => FirstOf(time.ToUnixTimeMilliseconds());

    /// <summary>The smallest id of the next millisecond.</summary>
    public static Guid FirstAfter(DateTimeOffset time) => FirstOf(time.ToUnixTimeMilliseconds() + 1);

    private static Guid FirstOf(long millisecond)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, millisecond) << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
