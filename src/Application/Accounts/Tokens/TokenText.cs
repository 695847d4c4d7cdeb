using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>The text of a one-time token: its id and 256 random bits, base64url. Only its hash is stored.</summary>
internal sealed record TokenText(OneTimeTokenId Id, string Value)
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;
    private const int Length = (IdBytes + SecretBytes) / 3 * 4;

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    public static TokenText New(OneTimeTokenId id, IRandomness randomness) =>
        new(id, Base64Url.EncodeToString([.. id.Value.ToByteArray(bigEndian: true), .. randomness.NextBytes(SecretBytes)]));

    /// <summary>Returns null for a text that no token has.</summary>
    public static TokenText? Read(string text)
    {
        var bytes = new byte[IdBytes + SecretBytes];
        return text.Length == Length && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length
            ? new TokenText(new OneTimeTokenId(new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true)), text)
            : null;
    }
}
