using Microsoft.IdentityModel.Tokens;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Keys;

/// <summary>
/// The keys of access tokens. The first one signs and all of them verify, so that a rotation ends no session: a new key verifies as soon as
/// it is loaded, and signs when <see cref="SignWithFirst"/> is called.
/// </summary>
internal sealed class SigningKeys(IReadOnlyList<SigningKey> keys) : IVerificationKeys
{
    private volatile Keys _current = new(keys, keys[0]);

    /// <summary>Called for a token with an unknown key id; a key that it adds by <see cref="Replace"/> is used for this token.</summary>
    public Action Missed { private get; set; } = () => { };

    public SigningCredentials Signing => _current.Signing;

    /// <summary>The key that signs.</summary>
    public SigningKey Signer => _current.Signer;

    public IReadOnlyList<VerificationKey> All => _current.Public;

    public VerificationKey? Find(string keyId)
    {
        if (_current.Find(keyId) is { } found)
            return found;

        Missed();
        return _current.Find(keyId);
    }

    /// <summary>Replaces the verification keys. The current signing key continues to sign if it is among them.</summary>
    public void Replace(IReadOnlyList<SigningKey> keys)
    {
        var signing = _current.Signer;
        _current = new Keys(keys, keys.Any(key => key.Public.Id == signing.Public.Id) ? signing : keys[0]);
    }

    /// <summary>Makes the first key the signing key.</summary>
    public void SignWithFirst() => _current = new Keys(_current.All, _current.All[0]);

    private sealed record Keys(IReadOnlyList<SigningKey> All, SigningKey Signer)
    {
        public SigningCredentials Signing { get; } = new(Signer.Key, SecurityAlgorithms.EcdsaSha256);

        public IReadOnlyList<VerificationKey> Public { get; } = [.. All.Select(key => key.Public)];

        public VerificationKey? Find(string keyId) => Public.FirstOrDefault(key => key.Id == keyId);
    }
}
