namespace Shop.Adapters.Security.Keys;

/// <summary>The location of the signing keys of access tokens.</summary>
internal sealed class SigningKeyOptions
{
    /// <summary>
    /// The setting <c>Jwt:PrivateKeyFile</c>, a PEM file with P-256 keys: the first one is private and signs; further ones, private or
    /// public, only verify. Without it, a key is created in the data folder, except in Production.
    /// </summary>
    public string? PrivateKeyFile { get; set; }

    /// <summary>The setting <c>Shop:DataFolder</c>.</summary>
    public string DataFolder { get; set; } = "data";
}
