using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web;

namespace Shop.Site.Tests.Shared;

public sealed class FirstPageTests
{
    [Fact]
    public async Task Instance_has_no_pages_and_no_keys_of_cookies_before_the_first_page()
    {
        await using var shop = await SiteShop.Start();
        using var browser = shop.Browser();
        using var client = new HttpClient { BaseAddress = shop.Address };
        (await client.GetAsync("/api/v1/products")).EnsureSuccessStatusCode();

        Pages(shop).Should().Be(0);
        (await Keys(shop)).Should().Be(0);

        await browser.Open("/");

        Pages(shop).Should().BePositive();
        (await Keys(shop)).Should().Be(1);
    }

    private static int Pages(SiteShop shop) => shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Count(page => !WebModule.Serves("/" + page.RoutePattern.RawText!.TrimStart('/')));

    private static async Task<long> Keys(SiteShop shop)
    {
        await using var database = NpgsqlDataSource.Create(shop.Database);
        await using var command = database.CreateCommand("SELECT count(*) FROM data_protection_keys");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
