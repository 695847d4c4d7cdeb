using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Application.Orders;
using Shop.Application.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class MissingDetailsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly (string Pages, string Unknown)[] s_pages =
    [
        ("/admin/orders/", OrderId.New(TestClock.Start).ToString()),
        ("/admin/products/", ProductId.New(TestClock.Start).ToString()),
        ("/admin/accounts/", AccountId.New(TestClock.Start).ToString()),
        ("/admin/webhooks/", WebhookEndpointId.New(TestClock.Start).ToString()),
        ("/sell/products/", ProductId.New(TestClock.Start).ToString()),
    ];

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Every_page_of_details_answers_404_for_what_is_not_there()
    {
        var (admin, seller) = (await Shop.Admin(), await Shop.Seller());

        foreach (var (pages, unknown) in s_pages)
        {
            var browser = pages.StartsWith("/sell", StringComparison.Ordinal) ? seller.Browser : admin.Browser;
            foreach (var path in new[] { pages + unknown, pages + "no-id" })
            {
                var page = await browser.Open(path);

                (page.Status, page.Heading).Should().Be((404, "Page not found"), "{0} is not there", path);
            }
        }

        Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0 && typeof(IDetailsPage).IsAssignableFrom(endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type))
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Should().BeEquivalentTo(s_pages.Select(page => page.Pages + "{Id}"));
    }

    [Fact]
    public async Task Pages_of_what_is_there_answer_200()
    {
        var (admin, buyer) = (await Shop.Admin(), await Shop.Buyer());
        var product = await Shop.Product();
        var order = await Shop.Send(new PlaceOrder(buyer.Actor, [new OrderItem(product.Id, 1)], Some.Address, "sim_ok"));
        var webhook = await Shop.Send(new CreateWebhookEndpoint(admin.Actor, new WebhookFields("https://hooks.example.com/a")));

        foreach (var path in new[] { $"orders/{order.Id}", $"products/{product.Id}", "products/new", $"accounts/{buyer.Actor.Id}", "accounts/new", $"webhooks/{webhook.Id}" })
            (await admin.Browser.Get($"/admin/{path}")).StatusCode.Should().Be(HttpStatusCode.OK, "{0} is there", path);
        (await (await Shop.Seller()).Browser.Get($"/sell/products/{product.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound, "the product belongs to the store");
    }
}
