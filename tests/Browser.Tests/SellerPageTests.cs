using Shop.Application.Catalog.Products;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Browser.Tests;

/// <summary>Opens every page of sellers and leaves screenshots in <c>artifacts/screenshots</c>.</summary>
public sealed class SellerPageTests(Chromium chromium, SampleShop sample)
{
    private static int s_products;

    [Theory]
    [InlineData(Visit.Wide)]
    [InlineData(Visit.Narrow)]
    public async Task Every_page_of_sellers_is_accessible_fits_the_screen_and_has_no_error(int width)
    {
        var (seller, email) = await sample.Shop.Account(AccountRole.Seller);
        var (buyer, _) = await sample.Shop.Account(AccountRole.Buyer);
        var sold = await Product(seller, "Walnut chopping board with a handle and a very long name that has to break somewhere", ProductStatus.Published);
        await Product(seller, "Draft of a spoon", ProductStatus.Draft);
        var order = await sample.Shop.Send(new PlaceOrder(buyer, [new OrderItem(sold, 2)], Some.Address, "sim_ok"));
        await Eventually.Holds(async () => (await sample.Shop.Send(new GetOrder(buyer, order.Id))).Status == Domain.Orders.OrderStatus.Paid, TimeSpan.FromSeconds(30));
        await using var visit = await Visit.Begin(chromium, sample.Shop, width, isDark: width == Visit.Narrow);
        await visit.LogIn(email);

        foreach (var (name, path) in new[] { ("sell", "/sell"), ("sell-empty", "/sell?q=nothing&orders=delivered"), ("sell-new", "/sell/products/new"), ("sell-one", $"/sell/products/{sold}"), ("sell-order", $"/orders/{order.Id}") })
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.Locator("main h1").WaitForAsync();
            await visit.CheckInBothColours(name);
        }
    }

    private async Task<ProductId> Product(Actor seller, string name, ProductStatus status)
    {
        var number = Interlocked.Increment(ref s_products);
        var fields = new ProductFields(
            $"OWN-{number}", $"{name} {number}", Some.Money(3950), default, default, default, default, default, default, default, status, default, $"own-{number}");
        return await sample.Shop.Send(new CreateProduct(seller, fields, 5));
    }
}
