using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Shop.Application.Messaging;

/// <summary>
/// The text form of cursors: the keys and a checksum over them and the scope. A cursor that was modified, or that belongs to another list,
/// filter or sort order, is rejected and cannot skip or repeat rows.
/// </summary>
public static class CursorText
{
    private const int ChecksumLength = 8;

    /// <summary>The scope of a cursor: the path of the list and everything that determines its items and their order.</summary>
    public static string Scope(string path, IEnumerable<KeyValuePair<string, string>> parameters) =>
        $"{path}\n{string.Join('\n', parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))}";

    public static string Encode(Cursor cursor, string scope)
    {
        var keys = JsonSerializer.SerializeToUtf8Bytes(cursor.Keys);
        return Base64Url.EncodeToString([.. Checksum(keys, scope), .. keys]);
    }

    /// <summary>Fails with <c>cursor-invalid</c>.</summary>
    public static Cursor Decode(string text, string scope)
    {
        if (!Base64Url.IsValid(text))
            throw CursorErrors.Invalid();

        var bytes = Base64Url.DecodeFromChars(text);
        // The last character has unused bits; with other values in them the text is not one that Encode returns.
        if (bytes.Length <= ChecksumLength || Base64Url.EncodeToString(bytes) != text)
            throw CursorErrors.Invalid();

        var keys = bytes.AsSpan(ChecksumLength);
        return bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(keys, scope)) && KeysIn(keys) is { } read
            ? new Cursor(read)
            : throw CursorErrors.Invalid();
    }

    /// <summary>Null for what <see cref="Encode"/> never wrote: anybody can compute a checksum.</summary>
    private static string[]? KeysIn(ReadOnlySpan<byte> json)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<string?[]>(json)?.OfType<string>().Where(key => !key.Contains('\0', StringComparison.Ordinal)).ToArray();
            return keys is { Length: > 0 } ? keys : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> keys, string scope) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. keys]).AsSpan(0, ChecksumLength);
}
