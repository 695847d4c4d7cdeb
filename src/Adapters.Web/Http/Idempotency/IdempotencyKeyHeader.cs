using Microsoft.Extensions.Primitives;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Reads <c>Idempotency-Key</c>: 1–255 visible ASCII characters, with or without quotes.</summary>
internal static class IdempotencyKeyHeader
{
    public const string Name = "Idempotency-Key";

    private const int MaxLength = 255;

    /// <summary>Null without the header; fails with <c>idempotency-key-invalid</c> for a malformed one.</summary>
    public static string? Read(StringValues header)
    {
        if (header.Count == 0)
            return null;
        if (header.Count > 1)
            throw IdempotencyErrors.KeyInvalid();

        var key = Unquoted(header.ToString());
        return key.Length is > 0 and <= MaxLength && key.All(c => c is > ' ' and <= '~') ? key : throw IdempotencyErrors.KeyInvalid();
    }

    private static string Unquoted(string text) => text is ['"', .. var inner, '"'] ? inner : text.Contains('"', StringComparison.Ordinal) ? "" : text;
}
