using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Shop.Domain.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class ImportTests(Chromium chromium, SampleShop sample)
{
    private const int Rows = 400;

    [Fact]
    public async Task Import_goes_on_over_a_reload_and_offers_its_rejected_rows()
    {
        var (_, email) = await sample.Shop.Account(AccountRole.Admin);
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        await visit.LogIn(email, "/admin/import");
        var page = visit.Page;

        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "products.csv", MimeType = "text/csv", Buffer = File() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import/job_*");
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Succeeded" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("value", Rows.ToString(CultureInfo.InvariantCulture));
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "price: Must be a whole number of minor units." })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Rejected rows" }).ClickAsync());
        (await System.IO.File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Should().StartWith("line,code,reason\r\n3,wrong-type,");
    }

    private static byte[] File()
    {
        var file = new StringBuilder("sku,name,price\r\nIMPORTED-0,Imported 0,100\r\nIMPORTED-1,Imported 1,cheap\r\n");
        for (var row = 2; row < Rows; row++)
            file.Append(CultureInfo.InvariantCulture, $"IMPORTED-{row},Imported {row},{row}\r\n");
        return Encoding.UTF8.GetBytes(file.ToString());
    }
}
