using System.Security.Cryptography;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Keys;

/// <summary>The result of a key rotation, as ids of keys.</summary>
/// <param name="Path">The key file.</param>
/// <param name="Signing">The new key.</param>
/// <param name="Verifying">The former keys whose tokens remain valid.</param>
/// <param name="Dropped">The former keys whose tokens are rejected from now on.</param>
public sealed record SigningKeyRotation(string Path, string Signing, IReadOnlyList<string> Verifying, IReadOnlyList<string> Dropped)
{
    private const int FormerKeys = 2;

    /// <summary>Inserts a new key at the start of the file. The public parts of the two newest former keys are kept.</summary>
    /// <exception cref="CannotStartException">The file is missing or invalid, or cannot be written.</exception>
    internal static SigningKeyRotation Of(string path)
    {
        var former = SigningKeyFile.Read(path);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] stored = [key.ExportPkcs8PrivateKeyPem(), .. former.Take(FormerKeys).Select(stored => stored.Key.ECDsa.ExportSubjectPublicKeyInfoPem())];
        KeyFileWriter.Write(path, string.Concat(stored.Select(pem => pem + '\n')));
        return new SigningKeyRotation(path, new SigningKey(key).Public.Id, Names(former.Take(FormerKeys)), Names(former.Skip(FormerKeys)));
    }

    private static List<string> Names(IEnumerable<SigningKey> keys) => [.. keys.Select(key => key.Public.Id)];
}
