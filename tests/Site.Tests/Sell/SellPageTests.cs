using System.Net;
using Shop.Application.Catalog.Products;
using Shop.Application.Orders;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Sell;

public sealed class SellPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static int s_products;

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Page_of_sellers_says_to_others_which_role_may_open_it()
    {
        foreach (var person in new[] { await Shop.Buyer(), await Shop.Admin() })
        {
            foreach (var path in new[] { "/sell", "/sell/products/new" })
            {
                var page = await person.Browser.Open(path);

                page.Status.Should().Be(403);
                page.Main.Should().Contain("Only accounts with this role may open it: Seller.");
            }
        }
    }

    [Fact]
    public async Task Menu_of_the_account_leads_sellers_to_their_page()
    {
        var page = await (await Shop.Seller()).Browser.Open("/");

        page.All("#account-menu a").Select(Page.Text).Should().Equal("Orders", "Wishlist", "Account", "Sell");
        page.Link("Sell").Should().Be("/sell");
        (await (await Shop.Buyer()).Browser.Open("/")).All("#account-menu a").Select(Page.Text).Should().NotContain("Sell");
    }

    [Fact]
    public async Task Seller_sees_the_own_products_in_every_status_and_no_others()
    {
        var (seller, other) = (await Shop.Seller(), await Shop.Seller());
        await Product(seller, "Blue <b>vase</b>", ProductStatus.Published);
        await Product(seller, "Green vase", ProductStatus.Draft, stock: 0);
        await Product(seller, "Old vase", ProductStatus.Inactive);
        await Product(other, "Vase of another", ProductStatus.Published);
        await Shop.Product("Vase of the store");

        var page = await seller.Browser.Open("/sell");

        Rows(page).Should().Equal("Old vase", "Green vase", "Blue <b>vase</b>");
        page.Text("section table tbody tr:nth-child(2)").Should().Be("Green vase SKU-" + page.Text("section table tbody tr:nth-child(2) .hint")[4..] + " Draft $10.00 Out of stock");
        page.Link("New product").Should().Be("/sell/products/new");
    }

    [Fact]
    public async Task Products_are_filtered_sorted_and_paged_by_the_address()
    {
        var seller = await Shop.Seller();
        for (var number = 10; number < 31; number++)
            await Product(seller, $"Lamp {number}", number == 30 ? ProductStatus.Draft : ProductStatus.Published, price: number * 100);
        await Product(seller, "Rug", ProductStatus.Published);

        var lamps = await seller.Browser.Open("/sell?q=lamp&status=published&sort=priceDescending");
        Rows(lamps).Should().HaveCount(20).And.StartWith("Lamp 29").And.EndWith("Lamp 10");
        var cheapest = await seller.Browser.Open("/sell?q=lamp&sort=priceAscending");
        Rows(cheapest).Should().HaveCount(20).And.StartWith("Lamp 10");
        Rows(await seller.Browser.Open(cheapest.Link("Next page"))).Should().Equal("Lamp 30");
        var none = await seller.Browser.Open("/sell?q=sofa");
        none.Main.Should().Contain("No products match. Show all");
        none.Document.QuerySelector("#q")!.GetAttribute("value").Should().BeNullOrEmpty("it searches the catalog");
        Rows(await seller.Browser.Open(cheapest.Link("Next page").Replace("priceAscending", "priceDescending", StringComparison.Ordinal))).Should().StartWith("Lamp 30", "the cursor is not one of this list");
    }

    [Theory]
    [InlineData("/sell?after=nonsense&ordersAfter=nonsense")]
    [InlineData("/search?after=nonsense")]
    [InlineData("/search?brand=%00&category=%00")]
    [InlineData("/orders?after=nonsense")]
    [InlineData("/wishlist?after=nonsense")]
    public async Task List_is_shown_from_its_beginning_when_its_address_has_no_cursor_of_it(string address)
    {
        var seller = await Shop.Seller();

        (await seller.Browser.Open(address)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("/sell")]
    [InlineData("/search")]
    public async Task Text_that_is_too_long_to_search_for_is_cut(string path)
    {
        var seller = await Shop.Seller();
        var name = $"Amphora of {path[1..]}";
        await Product(seller, name, ProductStatus.Published);

        var page = await seller.Browser.Open($"{path}?q={Uri.EscapeDataString(name.PadRight(200) + "z")}");

        page.Status.Should().Be(200);
        page.Main.Should().Contain(name);
        page.Main.Should().NotContain("No products match");
    }

    [Fact]
    public async Task Seller_takes_the_steps_of_a_sold_order_one_after_the_other()
    {
        var (seller, buyer) = (await Shop.Seller(), await Shop.Buyer());
        var vase = await Product(seller, "Sold vase", ProductStatus.Published);
        var order = await Paid(buyer, new OrderItem(vase, 2));
        var page = await seller.Browser.Open("/sell");
        page.Text("section:last-child tbody").Should().Contain($"Order {order.Number}").And.Contain("2 × Sold vase").And.Contain("Paid");

        foreach (var (step, status) in new[] { ("Prepare", "Preparing"), ("Ship", "Shipped"), ("Deliver", "Delivered") })
        {
            page = await seller.Browser.Submit(page, step);

            page.Path.Should().Be("/sell");
            page.Text("section:last-child tbody .badge").Should().Be(status);
        }

        page.All("section:last-child tbody form").Should().BeEmpty();
        (await Shop.Send(new GetOrder(buyer.Actor, order.Id))).Status.Should().Be(OrderStatus.Delivered);
        Rows(await seller.Browser.Open("/sell?orders=delivered"), "section:last-child").Should().Equal($"Order {order.Number}");
        (await seller.Browser.Open("/sell?orders=paid")).Main.Should().Contain("No orders here.");
    }

    [Fact]
    public async Task Step_that_is_not_the_next_one_is_refused()
    {
        var (seller, buyer) = (await Shop.Seller(), await Shop.Buyer());
        await Paid(buyer, new OrderItem(await Product(seller, "Red vase", ProductStatus.Published), 1));
        var form = (await seller.Browser.Open("/sell")).Form("Prepare");
        await seller.Browser.Post(form);

        (await seller.Browser.Post(form)).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await seller.Browser.Post(form, ("status", "lost"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Order_with_products_of_several_sellers_is_left_to_an_admin()
    {
        var (seller, other, buyer) = (await Shop.Seller(), await Shop.Seller(), await Shop.Buyer());
        var order = await Paid(
            buyer,
            new OrderItem(await Product(seller, "Own vase", ProductStatus.Published), 1),
            new OrderItem(await Product(other, "Vase of somebody else", ProductStatus.Published), 1));

        var page = await seller.Browser.Open("/sell");

        page.Text("section:last-child tbody").Should().Contain("an admin sends it").And.NotContain("Vase of somebody else");
        page.All("section:last-child tbody form").Should().BeEmpty();
        (await seller.Browser.Open($"/orders/{order.Id}")).Main.Should().Contain("an admin sends it");
    }

    [Fact]
    public async Task Seller_takes_the_next_step_on_the_page_of_the_order_too()
    {
        var (seller, buyer) = (await Shop.Seller(), await Shop.Buyer());
        var order = await Paid(buyer, new OrderItem(await Product(seller, "White vase", ProductStatus.Published), 1));

        var page = await seller.Browser.Submit(await seller.Browser.Open($"/orders/{order.Id}"), "Prepare");

        page.Path.Should().Be($"/orders/{order.Id}");
        page.Text("[role=status]").Should().Be("Preparing");
        (await buyer.Browser.Open($"/orders/{order.Id}")).All("button").Select(Page.Text).Should().NotContain("Ship");
    }

    private async Task<ProductId> Product(Person seller, string name, ProductStatus status, int stock = 5, long price = 1000)
    {
        var number = Interlocked.Increment(ref s_products);
        var fields = new ProductFields(
            $"SKU-S{number}", $"{name}", Some.Money(price), default, default, default, default, default, default, default, status, default, $"sold-{number}");
        return await Shop.Send(new CreateProduct(seller.Actor, fields, stock));
    }

    private async Task<OrderDetails> Paid(Person buyer, params OrderItem[] items)
    {
        var order = await Shop.Send(new PlaceOrder(buyer.Actor, items, Some.Address, "sim_ok"));
        await Eventually.Holds(async () => (await Shop.Send(new GetOrder(buyer.Actor, order.Id))).Status == OrderStatus.Paid, TimeSpan.FromSeconds(30));
        return order;
    }

    /// <summary>The first link of every row.</summary>
    private static IEnumerable<string> Rows(Page page, string section = "section:first-of-type") => page.All($"{section} tbody tr").Select(row => Page.Text(row.QuerySelector("a")));
}
