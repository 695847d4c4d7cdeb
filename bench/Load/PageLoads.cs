using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Shop.Load;

/// <summary>
/// Opens pages one after the other and prints for each in ms the median and the longest time until it is open, and the median until it is
/// complete: a page of the storefront with its last byte; an interactive page is open when Chromium shows it, and complete when the parts that
/// it shows later have no placeholders any more.
/// </summary>
internal static class PageLoads
{
    /// <param name="file">A page per line: the e-mail address of the visitor or <c>-</c>, and the address of the page.</param>
    public static async Task<int> Run(Uri shop, string password, string file, int times)
    {
        var pages = (await File.ReadAllLinesAsync(file)).Select(line => line.Split(' ')).Select(parts => (Visitor: parts[0], Address: parts[1])).ToList();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        foreach (var visitor in pages.GroupBy(page => page.Visitor, StringComparer.Ordinal))
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = shop.ToString(), Locale = "en", ReducedMotion = ReducedMotion.Reduce });
            var tab = await context.NewPageAsync();
            if (visitor.Key != "-")
                await LogIn(tab, visitor.Key, password);
            foreach (var (_, address) in visitor)
                await Measure(tab, address, times);
        }

        return 0;
    }

    private static async Task Measure(IPage tab, string address, int times)
    {
        var isInteractive = address.StartsWith("/admin", StringComparison.Ordinal) || address.StartsWith("/sell", StringComparison.Ordinal);
        Func<Task<(double Opened, double? Complete)>> open = isInteractive ? () => Show(tab, address) : () => Read(tab, address);
        await open();
        var all = new List<(double Opened, double? Complete)>();
        for (var i = 0; i < times; i++)
            all.Add(await open());

        var opened = all.Select(one => one.Opened).Order().ToList();
        var complete = all.Select(one => one.Complete ?? double.PositiveInfinity).Order().ToList()[all.Count / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{address} {opened[opened.Count / 2]:F0} {opened[^1]:F0} {(double.IsFinite(complete) ? $"{complete:F0}" : "a-part-failed")}"));
    }

    private static async Task<(double Opened, double? Complete)> Read(IPage tab, string address)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await tab.APIRequest.GetAsync(address);
        await answer.BodyAsync();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (!answer.Ok)
            throw new InvalidOperationException($"{address} returned {answer.Status}.");
        await answer.DisposeAsync();
        return (took, took);
    }

    private static async Task<(double Opened, double? Complete)> Show(IPage tab, string address)
    {
        var began = Stopwatch.GetTimestamp();
        await tab.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        // Parts that are shown later have their own placeholders.
        await tab.WaitForFunctionAsync("() => document.querySelector('main h1') && [...document.querySelectorAll('.mud-skeleton')].every(one => one.closest('[data-later]'))");
        var opened = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await tab.WaitForFunctionAsync("() => !document.querySelector('.mud-skeleton')");
        var complete = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (await tab.Locator("[role=alert]:visible").Locator("xpath=self::*[not(ancestor::*[@data-later])]").CountAsync() > 0)
            throw new InvalidOperationException($"{address} shows: {await tab.Locator("[role=alert]:visible").First.InnerTextAsync()}");
        return (opened, await tab.Locator("[data-later] [role=alert]").CountAsync() > 0 ? null : complete);
    }

    private static async Task LogIn(IPage tab, string email, string password)
    {
        await tab.GotoAsync("/login");
        await tab.GetByLabel("E-mail").FillAsync(email);
        await tab.GetByLabel("Password").FillAsync(password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await tab.WaitForURLAsync(address => !address.Contains("/login", StringComparison.Ordinal));
    }
}
