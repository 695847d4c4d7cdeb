using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Shop.Browser.Tests.Chromium))]

namespace Shop.Browser.Tests;

/// <summary>One Chromium for all tests; each test has contexts of its own, like separate people.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>In milliseconds; as long as a busy machine may need.</summary>
    internal const float Patience = 60_000;

    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SHOP_TEST_CHROMIUM") ?? s_places.First(File.Exists),
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
