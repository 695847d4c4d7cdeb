using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Shared;

/// <summary>Creates, formats and parses typed ids.</summary>
public static class EntityId
{
    private const int DigitCount = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>A new id that sorts by its creation time (UUID version 7, RFC 9562 section 5.7).</summary>
#pragma warning disable RS0030 // the only place that creates ids
    public static TId New<TId>(DateTimeOffset at) where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(at));
#pragma warning restore RS0030

    public static string Format<TId>(TId id) where TId : struct, IEntityId<TId> => $"{TId.Prefix}_{id.Value:n}";

    /// <summary>
    /// Parses exactly the output of <see cref="Format"/>. Returns false for upper-case digits, other prefixes and the empty id.
    /// </summary>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id) where TId : struct, IEntityId<TId>
    {
        id = default;
        if (text is null || text.Length != TId.Prefix.Length + 1 + DigitCount)
            return false;
        if (!text.StartsWith(TId.Prefix, StringComparison.Ordinal) || text[TId.Prefix.Length] != '_')
            return false;

        var digits = text.AsSpan(TId.Prefix.Length + 1);
        if (digits.ContainsAnyExcept(HexDigits) || !Guid.TryParseExact(digits, "n", out var value) || value == Guid.Empty)
            return false;

        id = TId.From(value);
        return true;
    }

    public static TId Parse<TId>(string text) where TId : struct, IEntityId<TId> =>
        TryParse<TId>(text, out var id) ? id : throw new FormatException($"'{text}' is not an id of the form {TId.Prefix}_….");
}
