using Microsoft.IdentityModel.Tokens;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// The keys of access tokens. The first one signs and all of them verify, so that a rotation ends no session: a new key verifies as soon as
/// it is loaded, and signs when <see cref="SignWithFirst"/> is called.
/// </summary>
internal sealed class SigningKeys(IReadOnlyList<SigningKey> keys)
{
    private volatile Keys _current = new(keys, keys[0]);

    /// <summary>Called for a token with an unknown key id; a key that it adds by <see cref="Replace"/> is used for this token.</summary>
    public Action Missed { private get; set; } = () => { };

    public SigningCredentials Signing => _current.Signing;

    public KeySet Public => _current.Public;

    /// <summary>The key with this id, or none: a token without a key id is never tried with all keys.</summary>
    public IReadOnlyList<SecurityKey> Named(string? keyId)
    {
        var found = _current.Named(keyId);
        if (found.Count > 0 || keyId is null)
            return found;

        Missed();
        return _current.Named(keyId);
    }

    /// <summary>Replaces the verification keys. The current signing key continues to sign if it is among them.</summary>
    public void Replace(IReadOnlyList<SigningKey> keys)
    {
        var signing = _current.Signer;
        _current = new Keys(keys, keys.Any(key => key.Public.Kid == signing.Public.Kid) ? signing : keys[0]);
    }

    /// <summary>Makes the first key the signing key.</summary>
    public void SignWithFirst() => _current = new Keys(_current.All, _current.All[0]);

    private sealed record Keys(IReadOnlyList<SigningKey> All, SigningKey Signer)
    {
        public SigningCredentials Signing { get; } = new(Signer.Key, SecurityAlgorithms.EcdsaSha256);

        public KeySet Public { get; } = new([.. All.Select(key => key.Public)]);

        public IReadOnlyList<SecurityKey> Named(string? keyId) => [.. All.Select(key => key.Key).Where(key => key.KeyId == keyId)];
    }
}
