using System.Security.Cryptography;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Keys;

/// <summary>Reads the signing keys of access tokens from a PEM file, or creates the file.</summary>
internal static class SigningKeyFile
{
    private const string OwnFile = "access-token-key.pem";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string CurveNameLabel = "EC PARAMETERS";
    private const string BlockStart = "-----BEGIN ";

    /// <summary>The keys of the configured file, or of the file in the data folder, which is created if it is missing.</summary>
    public static SigningKeys Load(SigningKeyOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PrivateKeyFile))
            return new SigningKeys(ReadConfigured(options));

        var path = PathOf(options);
        MakeUnlessThere(path);
        return new SigningKeys(Read(path));
    }

    /// <summary>The keys of the configured file; the error of one that cannot be used names the setting.</summary>
    public static IReadOnlyList<SigningKey> ReadConfigured(SigningKeyOptions options)
    {
        try
        {
            return Read(PathOf(options));
        }
        catch (CannotStartException unusable)
        {
            throw new CannotStartException($"Jwt__PrivateKeyFile: {unusable.Message}", unusable);
        }
    }

    public static string PathOf(SigningKeyOptions options) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(options.PrivateKeyFile) ? Path.Combine(options.DataFolder, OwnFile) : options.PrivateKeyFile);

    /// <summary>All keys in the order of the file, without duplicates.</summary>
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
                throw new CannotStartException($"The first key in '{path}' signs access tokens and must be a private key.");
            if (label is not CurveNameLabel)
                keys.Add(new SigningKey(Import(rest[fields.Location], path)));
            rest = rest[fields.Location.End..];
            blocks++;
        }

        // The parser skips incomplete blocks, and with them a key that is still being written.
        if (blocks != text.Split(BlockStart).Length - 1)
            throw new CannotStartException($"A key in '{path}' is incomplete.");
        return keys.Count > 0
            ? [.. keys.DistinctBy(key => key.Public.Id, StringComparer.Ordinal)]
            : throw new CannotStartException($"'{path}' contains no key; it must be a PEM file with a P-256 private key.");
    }

    /// <summary>Creates the file with a new key, readable by its owner only; an existing file is not changed.</summary>
    public static void MakeUnlessThere(string path) => KeyFileWriter.WriteUnlessThere(path, NewKey);

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + '\n';
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The signing key file cannot be read: {failed.Message}", failed);
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
            throw new CannotStartException($"A key in '{path}' cannot be read: it must be a P-256 key without a password.", failed);
        }

        return curve == P256
            ? key
            : throw new CannotStartException($"A key in '{path}' is not on the curve P-256.");
    }
}
