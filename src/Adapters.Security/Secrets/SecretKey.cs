using System.Security.Cryptography;

namespace Shop.Adapters.Security.Secrets;

/// <summary>A key of AES-256-GCM. Its id is derived from it and reveals nothing of it.</summary>
internal sealed class SecretKey(byte[] key)
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private const int IdLength = 6;
    private static readonly int s_nonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int s_tagLength = AesGcm.TagByteSizes.MaxSize;

    public string Id { get; } = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, IdLength, salt: [], "shop secret key id"u8.ToArray()));

    /// <summary>Nonce, ciphertext and tag.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> owner)
    {
        var result = new byte[s_nonceLength + secret.Length + s_tagLength];
        RandomNumberGenerator.Fill(result.AsSpan(0, s_nonceLength));
        using var cipher = new AesGcm(key, s_tagLength);
        cipher.Encrypt(result.AsSpan(0, s_nonceLength), secret, result.AsSpan(s_nonceLength, secret.Length), result.AsSpan(s_nonceLength + secret.Length), owner);
        return result;
    }

    /// <summary>Null when it was changed, or encrypted for another owner.</summary>
    public byte[]? Decrypt(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> owner)
    {
        if (encrypted.Length < s_nonceLength + s_tagLength)
            return null;

        var secret = new byte[encrypted.Length - s_nonceLength - s_tagLength];
        using var cipher = new AesGcm(key, s_tagLength);
        try
        {
            cipher.Decrypt(encrypted[..s_nonceLength], encrypted[s_nonceLength..^s_tagLength], encrypted[^s_tagLength..], secret, owner);
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
