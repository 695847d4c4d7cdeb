using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Keys;

/// <summary>A P-256 key for access tokens; its id is its thumbprint (RFC 7638).</summary>
internal sealed class SigningKey
{
    public ECDsaSecurityKey Key { get; }

    public VerificationKey Public { get; }

    public SigningKey(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        Public = new VerificationKey(Base64Url.EncodeToString(thumbprint), point.X!, point.Y!);
        Key = new ECDsaSecurityKey(key) { KeyId = Public.Id };
    }
}
