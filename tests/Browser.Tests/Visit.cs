using Microsoft.Playwright;
using Shop.Site.Tests;

namespace Shop.Browser.Tests;

/// <summary>
/// A person with a browser of their own. When the visit ends, no script may have failed, no message may stand in the console and nothing may
/// have been requested from another host.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <param name="mayFail">Whether answers with 4xx, which the console names, are part of the visit.</param>
    public static async Task<Visit> Begin(Chromium chromium, SiteShop shop, int width = 1280, bool isDark = false, bool hasScripts = true, bool mayFail = false)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = shop.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasScripts,
            Locale = "en",
        });
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(mayFail && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
                visit._troubles.Add($"{message.Text} on {visit.Page.Url}");
        };
        visit.Page.PageError += (_, error) => visit._troubles.Add($"{error} on {visit.Page.Url}");
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(shop.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                visit._troubles.Add($"{request.Url} requested from {visit.Page.Url}");
        };
        return visit;
    }

    public async Task LogIn(string email, string returnUrl = "/")
    {
        await Page.GotoAsync($"/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(SiteShop.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Page.WaitForURLAsync("**" + returnUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _troubles.Should().BeEmpty();
    }
}
