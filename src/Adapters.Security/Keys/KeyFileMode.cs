namespace Shop.Adapters.Security.Keys;

/// <summary>Who may read a key file.</summary>
internal static class KeyFileMode
{
    /// <summary>Not an error: secrets of container engines are often mounted so, and nobody else is in the container.</summary>
    public static bool IsReadableByOthers(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead);
}
