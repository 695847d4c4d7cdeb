using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shop.Application.Messaging;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>
/// Cursors as clients see them: the keys and a checksum that covers them and the list they belong to, so that a cursor that was altered,
/// or that another list, filter or sort order made, is refused instead of skipping or repeating rows.
/// </summary>
internal static class CursorText
{
    private const int ChecksumLength = 8;

    /// <summary>What a cursor belongs to: the list's path and everything that decides on its items and their order.</summary>
    public static string Scope(PathString path, IEnumerable<KeyValuePair<string, string>> parameters) =>
        $"{path}\n{string.Join('\n', parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))}";

    public static string Encode(Cursor cursor, string scope)
    {
        var keys = JsonSerializer.SerializeToUtf8Bytes(cursor.Keys);
        return Base64Url.EncodeToString([.. Checksum(keys, scope), .. keys]);
    }

    /// <summary>Refuses with <c>cursor-invalid</c>.</summary>
    public static Cursor Decode(string text, string scope)
    {
        if (!Base64Url.IsValid(text))
            throw CursorErrors.Invalid();

        var bytes = Base64Url.DecodeFromChars(text);
        // The last character has bits that mean nothing; with them set otherwise it is not the cursor we made.
        if (bytes.Length <= ChecksumLength || Base64Url.EncodeToString(bytes) != text)
            throw CursorErrors.Invalid();

        var keys = bytes.AsSpan(ChecksumLength);
        return bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(keys, scope))
            ? new Cursor(JsonSerializer.Deserialize<string[]>(keys)!)
            : throw CursorErrors.Invalid();
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> keys, string scope) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), 0, .. keys]).AsSpan(0, ChecksumLength);
}
