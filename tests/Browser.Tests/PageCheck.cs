using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Shop.Browser.Tests;

/// <summary>What every page keeps: it is accessible, fits the screen and leaves a screenshot in <c>artifacts/screenshots</c>.</summary>
internal static class PageCheck
{
    private static readonly string s_screenshots = Path.GetFullPath(Path.Combine(Here(), "../../artifacts/screenshots"));

    private static readonly string[] s_rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Those of <see cref="s_rules"/> whose result depends on colours.</summary>
    private static readonly string[] s_rulesOfColours = ["color-contrast", "link-in-text-block"];

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The cumulative layout shift, which should be below 0.1; https://web.dev/articles/cls.</summary>
    private const string LayoutShift =
        """
        () => new Promise(resolve => {
          let shift = 0;
          const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.hadRecentInput ? 0 : entry.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(shift), 0);
        })
        """;

    /// <summary>Checks the page that the visit shows, in the present colours.</summary>
    /// <param name="name">The name of the screenshot, without width and colours.</param>
    public static Task Check(this Visit visit, string name) => visit.Check(name, s_rules);

    /// <summary>
    /// Checks the page that the visit shows in the present colours and in the others, in which the visit goes on: of two successive pages,
    /// one is loaded in light colours and the other in dark ones.
    /// </summary>
    public static async Task CheckInBothColours(this Visit visit, string name)
    {
        await visit.Check(name, s_rules);
        await visit.SwitchColours();
        await visit.Check(name, s_rulesOfColours);
    }

    /// <summary>Checks that nothing on the page moved while it was loaded.</summary>
    public static async Task CheckShift(this Visit visit) =>
        (await visit.Page.EvaluateAsync<double>(LayoutShift)).Should().BeLessThan(0.05, "nothing on {0} moves while it is loaded", visit.Page.Url);

    private static async Task Check(this Visit visit, string name, IReadOnlyList<string> rules)
    {
        var page = visit.Page;
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");
        await visit.HasItsColours();
        await page.ScreenshotAsync(new() { Path = Path.Combine(s_screenshots, $"{name}-{visit.Width}-{visit.Colours}.png"), FullPage = true });

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, "{0} fits {1} pixels", page.Url, visit.Width);
        (await Violations(page, rules)).Should().BeEmpty("{0} is accessible in {1} colours", page.Url, visit.Colours);
    }

    private static async Task<string[]> Violations(IPage page, IReadOnlyList<string> rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(s_axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.map(violation => `${violation.id}: ${violation.nodes[0].html}`)
            """,
            rules);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
