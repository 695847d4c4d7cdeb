namespace Shop.Adapters.Security.Secrets;

/// <summary>The location of the keys that encrypt stored secrets.</summary>
internal sealed class SecretKeyOptions
{
    /// <summary>
    /// The setting <c>Secrets:KeyFile</c>, a file with a key on each line, 32 bytes in Base64: the first one encrypts, and all decrypt. Without
    /// it, a key is created in the data folder, except in Production.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>The setting <c>Shop:DataFolder</c>.</summary>
    public string DataFolder { get; set; } = "data";
}
