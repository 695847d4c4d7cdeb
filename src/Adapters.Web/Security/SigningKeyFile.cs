using System.Security.Cryptography;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>Reads the keys of access tokens from a PEM file, or makes one.</summary>
internal static class SigningKeyFile
{
    private const string OwnFile = "access-token-key.pem";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string CurveNameLabel = "EC PARAMETERS";
    private const string BlockStart = "-----BEGIN ";

    /// <summary>The keys of the file that is named, or of one in the data folder that is made when it is not there.</summary>
    public static SigningKeys Load(SigningKeyOptions options)
    {
        var path = PathOf(options);
        if (string.IsNullOrWhiteSpace(options.PrivateKeyFile))
            MakeUnlessThere(path);
        return new SigningKeys(Read(path));
    }

    public static string PathOf(SigningKeyOptions options) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(options.PrivateKeyFile) ? Path.Combine(options.DataFolder, OwnFile) : options.PrivateKeyFile);

    /// <summary>All keys in their order, each once.</summary>
    /// <exception cref="CannotStartException">The file cannot be read, or is not a list of P-256 keys that begins with a private one.</exception>
    public static IReadOnlyList<SigningKey> Read(string path)
    {
        var keys = new List<SigningKey>();
        var text = Text(path);
        var blocks = 0;
        ReadOnlySpan<char> rest = text;
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var label = rest[fields.Label];
            if (keys.Count == 0 && label is "PUBLIC KEY")
                throw new CannotStartException($"The first key in '{path}' signs access tokens and must be a private one.");
            if (label is not CurveNameLabel)
                keys.Add(new SigningKey(Import(rest[fields.Location], path)));
            rest = rest[fields.Location.End..];
            blocks++;
        }

        // What is no whole block is passed over, and so would be a key that somebody is still writing.
        if (blocks != text.Split(BlockStart).Length - 1)
            throw new CannotStartException($"A key in '{path}' is not whole.");
        return keys.Count > 0
            ? [.. keys.DistinctBy(key => key.Public.Kid, StringComparer.Ordinal)]
            : throw new CannotStartException($"There is no key in '{path}', a PEM file with a P-256 private key is needed.");
    }

    /// <summary>Makes the file with a new key, readable by its owner alone; one that is there is left as it is.</summary>
    public static void MakeUnlessThere(string path)
    {
        if (File.Exists(path))
            return;

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        SigningKeyFileWriter.Write(path, key.ExportPkcs8PrivateKeyPem() + '\n');
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The key of access tokens cannot be read: {failed.Message}", failed);
        }
    }

    private static ECDsa Import(ReadOnlySpan<char> pem, string path)
    {
        var key = ECDsa.Create();
        string? curve;
        try
        {
            key.ImportFromPem(pem);
            curve = key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value;
        }
        catch (Exception failed) when (failed is ArgumentException or CryptographicException)
        {
            throw new CannotStartException($"A key in '{path}' cannot be read: P-256 keys without a password are needed.", failed);
        }

        return curve == P256
            ? key
            : throw new CannotStartException($"A key in '{path}' is on another curve than P-256.");
    }
}
