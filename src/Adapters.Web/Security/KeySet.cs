using System.Buffers.Text;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Security;

/// <summary>The public keys that verify access tokens (RFC 7517 section 5).</summary>
internal sealed record KeySet(IReadOnlyList<PublicKey> Keys);

/// <summary>A public key in the form of RFC 7517.</summary>
internal sealed record PublicKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg)
{
    public static PublicKey Of(VerificationKey key) =>
        new("EC", "P-256", Base64Url.EncodeToString(key.X), Base64Url.EncodeToString(key.Y), key.Id, "sig", "ES256");
}
