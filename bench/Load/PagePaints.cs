using System.Globalization;
using Microsoft.Playwright;

namespace Shop.Load;

/// <summary>
/// Opens pages of the storefront in Chromium, each time as a new visitor, and prints the median of the largest contentful paint in ms and the
/// largest cumulative layout shift of each.
/// </summary>
internal static class PagePaints
{
    private const string Observe =
        """
        () => new Promise(resolve => {
          let paint = 0, shift = 0;
          new PerformanceObserver(list => { paint = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
          new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([paint, shift]), 500);
        })
        """;

    public static async Task<int> Run(Uri shop, int times, IReadOnlyList<string> addresses)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        foreach (var address in addresses)
        {
            var seen = new List<double[]>();
            for (var i = 0; i < times; i++)
                seen.Add(await Open(browser, new Uri(shop, address)));
            var paints = seen.Select(one => one[0]).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address} {paints[paints.Count / 2]:F0} {seen.Max(one => one[1]):F3}"));
        }

        return 0;
    }

    private static async Task<double[]> Open(IBrowser browser, Uri address)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "en" });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return await tab.EvaluateAsync<double[]>(Observe);
    }
}
