using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Adapters.Web.Security;

/// <summary>A P-256 key for access tokens; its id is its thumbprint (RFC 7638).</summary>
internal sealed class SigningKey
{
    public ECDsaSecurityKey Key { get; }

    public PublicKey Public { get; }

    public SigningKey(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var x = Base64Url.EncodeToString(point.X);
        var y = Base64Url.EncodeToString(point.Y);
        var thumbprint = SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        Public = new PublicKey("EC", "P-256", x, y, Base64Url.EncodeToString(thumbprint), "sig", SecurityAlgorithms.EcdsaSha256);
        Key = new ECDsaSecurityKey(key) { KeyId = Public.Kid };
    }
}

/// <summary>A public key in the form of RFC 7517.</summary>
internal sealed record PublicKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);

/// <summary>The public keys that verify access tokens (RFC 7517 section 5).</summary>
internal sealed record KeySet(IReadOnlyList<PublicKey> Keys);
