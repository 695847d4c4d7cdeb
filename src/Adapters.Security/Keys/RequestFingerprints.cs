using System.Security.Cryptography;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Keys;

/// <summary>HMAC-SHA-256 by a key that is derived from the signing key, the only secret that all instances share outside of the database.</summary>
internal sealed class RequestFingerprints(SigningKeys keys) : IRequestFingerprints
{
    private const int KeyBytes = 32;

    /// <summary>Enough of the id to distinguish the keys of one shop.</summary>
    private const int NameLength = 12;

    private volatile DerivedKey? _current;

    public string Of(ReadOnlySpan<byte> digest)
    {
        var signing = keys.Signer;
        if (_current is not { } current || current.Signer != signing)
            _current = current = new DerivedKey(signing);
        return $"{current.Name}:{Convert.ToHexStringLower(HMACSHA256.HashData(current.Key, digest))}";
    }

    private sealed class DerivedKey(SigningKey signer)
    {
        public SigningKey Signer { get; } = signer;

        public string Name { get; } = signer.Public.Id[..NameLength];

        public byte[] Key { get; } = Derive(signer);

        private static byte[] Derive(SigningKey signer)
        {
            var secret = signer.Key.ECDsa.ExportParameters(includePrivateParameters: true).D!;
            try
            {
                return HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, salt: [], "shop request fingerprints"u8.ToArray());
            }
            finally
            {
                CryptographicOperations.ZeroMemory(secret);
            }
        }
    }
}
