namespace Shop.Site.Tests.Shared;

/// <summary>What a page with a connection shows when the connection ends because of an error.</summary>
public sealed class ErrorNoticeTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Page_with_a_connection_offers_to_load_it_again_after_an_error()
    {
        var (admin, seller) = (await fixture.Shop.Admin(), await fixture.Shop.Seller());

        foreach (var page in new[] { await admin.Browser.Open("/admin/orders?status=paid"), await seller.Browser.Open("/sell/products/new") })
        {
            page.Document.GetElementById("blazor-error-ui")!.QuerySelector("a.reload")!.GetAttribute("href").Should().Be(page.Path);
            page.Text("#blazor-error-ui").Should().EndWith("Reload the page");
        }
    }
}
