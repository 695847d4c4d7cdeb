namespace Shop.Adapters.Web.Security;

/// <summary>Where the keys of access tokens are.</summary>
internal sealed class SigningKeyOptions
{
    /// <summary>
    /// The setting <c>Jwt:PrivateKeyFile</c>, a PEM file with P-256 keys: the first one, private, signs; further ones, private or public,
    /// still verify. Outside Production one is made in the data folder when none is named.
    /// </summary>
    public string? PrivateKeyFile { get; set; }

    /// <summary>The setting <c>Shop:DataFolder</c>.</summary>
    public string DataFolder { get; set; } = "data";
}
