using Microsoft.IdentityModel.Tokens;

namespace Shop.Adapters.Web.Security;

/// <summary>The keys of access tokens. The first one signs and all of them verify, so that a key is replaced without logging anyone out.</summary>
internal sealed class SigningKeys(IReadOnlyList<SigningKey> keys)
{
    public SigningCredentials Signing { get; } = new(keys[0].Key, SecurityAlgorithms.EcdsaSha256);

    public KeySet Public { get; } = new([.. keys.Select(key => key.Public)]);

    /// <summary>The key of this name or none: a token that names no key, or another, is not tried with every key there is.</summary>
    public IReadOnlyList<SecurityKey> Named(string? keyId) => [.. keys.Select(key => key.Key).Where(key => key.KeyId == keyId)];
}
