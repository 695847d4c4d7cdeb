using Microsoft.IdentityModel.Tokens;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// The keys of access tokens. The first one signs and all of them verify, so that a key is replaced without logging anyone out: a new one
/// verifies from the moment it is known, and signs only when it is told to.
/// </summary>
internal sealed class SigningKeys(IReadOnlyList<SigningKey> keys)
{
    private volatile Keys _current = new(keys, keys[0]);

    /// <summary>Asked when a token names a key that is not known; what it adds by <see cref="Replace"/> is found at once.</summary>
    public Action Missed { private get; set; } = () => { };

    public SigningCredentials Signing => _current.Signing;

    public KeySet Public => _current.Public;

    /// <summary>The key of this name or none: a token that names no key, or another, is not tried with every key there is.</summary>
    public IReadOnlyList<SecurityKey> Named(string? keyId)
    {
        var found = _current.Named(keyId);
        if (found.Count > 0 || keyId is null)
            return found;

        Missed();
        return _current.Named(keyId);
    }

    /// <summary>From now on these verify. What signed goes on signing as long as it is among them.</summary>
    public void Replace(IReadOnlyList<SigningKey> keys)
    {
        var signing = _current.Signer;
        _current = new Keys(keys, keys.Any(key => key.Public.Kid == signing.Public.Kid) ? signing : keys[0]);
    }

    /// <summary>From now on the first key signs.</summary>
    public void SignWithFirst() => _current = new Keys(_current.All, _current.All[0]);

    private sealed record Keys(IReadOnlyList<SigningKey> All, SigningKey Signer)
    {
        public SigningCredentials Signing { get; } = new(Signer.Key, SecurityAlgorithms.EcdsaSha256);

        public KeySet Public { get; } = new([.. All.Select(key => key.Public)]);

        public IReadOnlyList<SecurityKey> Named(string? keyId) => [.. All.Select(key => key.Key).Where(key => key.KeyId == keyId)];
    }
}
