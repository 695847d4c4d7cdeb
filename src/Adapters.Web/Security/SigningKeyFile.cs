using System.Security.Cryptography;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>Reads the keys of access tokens from a PEM file, or makes one.</summary>
internal static class SigningKeyFile
{
    private const string OwnFile = "access-token-key.pem";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string CurveNameLabel = "EC PARAMETERS";

    /// <summary>The keys of the file that is named, or of one in the data folder that is made when it is not there.</summary>
    public static SigningKeys Load(SigningKeyOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PrivateKeyFile))
            return Read(options.PrivateKeyFile);

        var path = Path.GetFullPath(Path.Combine(options.DataFolder, OwnFile));
        MakeUnlessThere(path);
        return Read(path);
    }

    /// <exception cref="CannotStartException">The file cannot be read, or is not a list of P-256 keys that begins with a private one.</exception>
    public static SigningKeys Read(string path)
    {
        var keys = new List<SigningKey>();
        ReadOnlySpan<char> rest = Text(path);
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var label = rest[fields.Label];
            if (keys.Count == 0 && label is "PUBLIC KEY")
                throw new CannotStartException($"The first key in '{path}' signs access tokens and must be a private one.");
            if (label is not CurveNameLabel)
                keys.Add(new SigningKey(Import(rest[fields.Location], path)));
            rest = rest[fields.Location.End..];
        }

        return keys.Count > 0
            ? new SigningKeys(keys)
            : throw new CannotStartException($"There is no key in '{path}', a PEM file with a P-256 private key is needed.");
    }

    /// <summary>Makes the file with a new key, readable by its owner alone; one that is there is left as it is.</summary>
    public static void MakeUnlessThere(string path)
    {
        if (File.Exists(path))
            return;

        var unfinished = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(unfinished);
            using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            using (var file = new StreamWriter(unfinished, OwnersOnly()))
                file.WriteLine(key.ExportPkcs8PrivateKeyPem());

            // Under its name the file is whole or not there, whatever interrupts this.
            File.Move(unfinished, path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The key of access tokens cannot be written to '{path}': {failed.Message}", failed);
        }
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
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
        try
        {
            key.ImportFromPem(pem);
        }
        catch (Exception failed) when (failed is ArgumentException or CryptographicException)
        {
            throw new CannotStartException($"A key in '{path}' cannot be read: P-256 keys without a password are needed.", failed);
        }

        return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
            ? key
            : throw new CannotStartException($"A key in '{path}' is on another curve than P-256.");
    }
}
