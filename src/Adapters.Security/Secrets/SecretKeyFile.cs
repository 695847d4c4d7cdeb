using System.Security.Cryptography;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Secrets;

/// <summary>Reads the keys that encrypt stored secrets from their file, or creates the file.</summary>
internal static class SecretKeyFile
{
    private const string OwnFile = "secrets.key";

    /// <summary>The keys of the configured file, or of the file in the data folder, which is created if it is missing.</summary>
    public static IReadOnlyList<SecretKey> Load(SecretKeyOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.KeyFile))
            return ReadConfigured(options);

        var path = PathOf(options);
        MakeUnlessThere(path);
        return Read(path);
    }

    /// <summary>The keys of the configured file; the error of one that cannot be used names the setting.</summary>
    public static IReadOnlyList<SecretKey> ReadConfigured(SecretKeyOptions options)
    {
        try
        {
            return Read(PathOf(options));
        }
        catch (CannotStartException unusable)
        {
            throw new CannotStartException($"Secrets__KeyFile: {unusable.Message}", unusable);
        }
    }

    public static string PathOf(SecretKeyOptions options) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(options.KeyFile) ? Path.Combine(options.DataFolder, OwnFile) : options.KeyFile);

    /// <summary>All keys in the order of the file, without duplicates.</summary>
    /// <exception cref="CannotStartException">The file cannot be read, or a line is no key.</exception>
    public static IReadOnlyList<SecretKey> Read(string path)
    {
        var keys = Lines(path)
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0)
            .Select(line => new SecretKey(Parse(line.Text) ?? throw new CannotStartException(
                $"Line {line.Number} of '{path}' is no key, which is {SecretKey.Length} bytes in Base64, created for example with 'openssl rand -base64 32'.")))
            .DistinctBy(key => key.Id, StringComparer.Ordinal)
            .ToList();
        return keys.Count > 0 ? keys : throw new CannotStartException($"'{path}' contains no key.");
    }

    /// <summary>Creates the file with a new key, readable by its owner only; an existing file is not changed.</summary>
    public static void MakeUnlessThere(string path) => KeyFileWriter.WriteUnlessThere(path, NewKey);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretKey.Length)) + '\n';

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The key file cannot be read: {failed.Message}", failed);
        }
    }

    private static byte[]? Parse(string line)
    {
        var key = new byte[SecretKey.Length];
        return line.Length < 2 * SecretKey.Length && Convert.TryFromBase64String(line, key, out var length) && length == SecretKey.Length ? key : null;
    }
}
