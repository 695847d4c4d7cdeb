namespace Shop.Application.Ports.Security;

/// <summary>The public keys that verify access tokens. They change while the program runs, when keys are rotated.</summary>
public interface IVerificationKeys
{
    /// <summary>All keys, the newest first.</summary>
    IReadOnlyList<VerificationKey> All { get; }

    /// <summary>The key with this id, also when another process added it a moment ago; null for an unknown id.</summary>
    VerificationKey? Find(string keyId);
}

/// <summary>A public key on the curve P-256.</summary>
/// <param name="Id">Its thumbprint, RFC 7638.</param>
/// <param name="X">The first coordinate, 32 bytes.</param>
/// <param name="Y">The second coordinate, 32 bytes.</param>
public sealed record VerificationKey(string Id, byte[] X, byte[] Y);
