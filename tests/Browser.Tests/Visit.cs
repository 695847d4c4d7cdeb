using Microsoft.Playwright;
using Shop.Site.Tests;

namespace Shop.Browser.Tests;

/// <summary>
/// A person with a browser of their own. When the visit ends, no script may have failed, no message may stand in the console and nothing may
/// have been requested from another host.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    public const int Wide = 1280;

    public const int Narrow = 320;

    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Visit(IBrowserContext context, IPage page, int width, bool isDark) => (_context, Page, Width, IsDark) = (context, page, width, isDark);

    public IPage Page { get; }

    public int Width { get; }

    public bool IsDark { get; private set; }

    public string Colours => IsDark ? "dark" : "light";

    /// <param name="mayFail">Whether answers with 4xx, which the console names, are part of the visit.</param>
    public static Task<Visit> Begin(Chromium chromium, SiteShop shop, int width = Wide, bool isDark = false, bool hasScripts = true, bool mayFail = false) =>
        Begin(chromium, shop.Address, width, isDark, hasScripts, message => mayFail && message.StartsWith("Failed to load resource", StringComparison.Ordinal));

    /// <summary>A visit during which connections break, of which browsers and libraries write much.</summary>
    public static Task<Visit> BeginOnABadDay(Chromium chromium, Uri address, bool isDark = false) =>
        Begin(chromium, address, width: Wide, isDark, hasScripts: true, isExpected: _ => true);

    private static async Task<Visit> Begin(Chromium chromium, Uri address, int width, bool isDark, bool hasScripts, Predicate<string> isExpected)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = hasScripts,
            Locale = "en",
        });
        context.SetDefaultTimeout(Chromium.Patience);
        var visit = new Visit(context, await context.NewPageAsync(), width, isDark);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !isExpected(message.Text))
                visit._troubles.Add($"{message.Text} on {visit.Page.Url}");
        };
        visit.Page.PageError += (_, error) =>
        {
            if (!isExpected(error))
                visit._troubles.Add($"{error} on {visit.Page.Url}");
        };
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
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

    /// <summary>Sets the system to the other colour scheme, while the page is open.</summary>
    public Task SwitchColours()
    {
        IsDark = !IsDark;
        return Page.EmulateMediaAsync(new() { ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Returns when the page is painted in the colours of the system; the admin site follows them over its connection.</summary>
    public Task HasItsColours() => Page.WaitForFunctionAsync(
        """
        colours => ['', colours].includes(getComputedStyle(document.documentElement).getPropertyValue('--mud-native-html-color-scheme').trim())
          && !document.getAnimations().some(animation => animation instanceof CSSTransition && animation.playState === 'running')
        """,
        Colours);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _troubles.Should().BeEmpty();
    }
}
