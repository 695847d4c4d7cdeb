using Shop.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(ServedShop))]

namespace Shop.EndToEnd.Tests;

/// <summary>
/// A program that serves from a data folder of its own while all tests run, with an admin from the settings and the demo. For tests that
/// neither stop it nor need other settings.
/// </summary>
public sealed class ServedShop : IAsyncLifetime
{
    public const string AdminEmail = "boss@example.com";
    public const string AdminPassword = "Chosen-by-me-9";

    private readonly TemporaryFolder _data = new();

    internal ShopProcess Process { get; private set; } = null!;

    internal string DataFolder => _data.Path;

    public async ValueTask InitializeAsync() => Process = await ShopProcess.Serve(
        DataFolder,
        ("Admin__Email", AdminEmail),
        ("Admin__Password", AdminPassword),
        ("Demo__Enabled", "true"),
        ("RateLimit__Auth", "0"));

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _data.Dispose();
    }
}
