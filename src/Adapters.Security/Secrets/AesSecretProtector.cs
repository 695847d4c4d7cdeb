using System.Buffers.Text;
using System.Text;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Secrets;

/// <summary>Encrypts with the first key and decrypts with all, so that the key can be replaced. Stored as <c>aes256gcm:key id:Base64</c>.</summary>
internal sealed class AesSecretProtector(IReadOnlyList<SecretKey> keys) : ISecretProtector
{
    private const string Prefix = "aes256gcm:";

    private readonly string _current = $"{Prefix}{keys[0].Id}:";

    public string Protect(string secret, string owner) =>
        _current + Base64Url.EncodeToString(keys[0].Encrypt(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(owner)));

    public string? Reveal(string stored, string owner)
    {
        if (!stored.StartsWith(Prefix, StringComparison.Ordinal))
            return stored;

        var parts = stored[Prefix.Length..].Split(':');
        return parts.Length == 2
            && keys.FirstOrDefault(key => key.Id == parts[0]) is { } key
            && Base64Url.IsValid(parts[1])
            && key.Decrypt(Base64Url.DecodeFromChars(parts[1]), Encoding.UTF8.GetBytes(owner)) is { } secret
                ? Encoding.UTF8.GetString(secret)
                : null;
    }

    public bool IsCurrent(string stored) => stored.StartsWith(_current, StringComparison.Ordinal);
}
