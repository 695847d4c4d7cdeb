namespace Shop.EndToEnd.Tests;

/// <summary>The data folder of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("shop-e2e-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
