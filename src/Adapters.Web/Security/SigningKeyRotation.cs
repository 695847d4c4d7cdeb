using System.Security.Cryptography;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>What became of the keys in a file, by their names.</summary>
/// <param name="Signing">The new key.</param>
/// <param name="Verifying">Keys whose tokens are still believed.</param>
/// <param name="Dropped">Keys whose tokens are refused from now on.</param>
internal sealed record SigningKeyRotation(string Signing, IReadOnlyList<string> Verifying, IReadOnlyList<string> Dropped)
{
    private const int FormerKeys = 2;

    /// <summary>Puts a new key in front of the others. The two newest of those stay, without what could sign.</summary>
    /// <exception cref="CannotStartException">The file is missing, broken, or cannot be written.</exception>
    public static SigningKeyRotation Of(string path)
    {
        var former = SigningKeyFile.Read(path);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] kept = [key.ExportPkcs8PrivateKeyPem(), .. former.Take(FormerKeys).Select(kept => kept.Key.ECDsa.ExportSubjectPublicKeyInfoPem())];
        SigningKeyFileWriter.Write(path, string.Concat(kept.Select(pem => pem + '\n')));
        return new SigningKeyRotation(new SigningKey(key).Public.Kid, Names(former.Take(FormerKeys)), Names(former.Skip(FormerKeys)));
    }

    private static List<string> Names(IEnumerable<SigningKey> keys) => [.. keys.Select(key => key.Public.Kid)];
}
