namespace Shop.Domain.Orders;

/// <summary>A short order number for people: twelve unambiguous characters, derived from the random part of the order id.</summary>
public static class OrderNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>60 bits in Crockford's base 32, in groups of four: <c>7K3F-9QXA-0M2B</c>.</summary>
    public static string For(OrderId id)
    {
        var bits = BitsOf(id);

        Span<char> number = stackalloc char[14];
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (i is 4 or 9)
            {
                number[i] = '-';
                continue;
            }

            number[i] = Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(number);
    }

    /// <summary>Returns the last 60 bits of the ids of orders with this number; null for anything else. Lower case and missing hyphens are accepted.</summary>
    public static ulong? Parse(string text)
    {
        var characters = text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (characters.Length != 12)
            return null;

        var bits = 0UL;
        foreach (var character in characters)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
                return null;

            bits = (bits << 5) | (uint)value;
        }

        return bits;
    }

    private static ulong BitsOf(OrderId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
    }
}
