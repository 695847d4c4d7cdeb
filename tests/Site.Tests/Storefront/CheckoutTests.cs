using System.Net;
using Shop.Application.Carts;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Storefront;

public sealed class CheckoutTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] s_address =
    [
        ("Input.Name", "Ada Example"), ("Input.Line1", "1 Main Street"), ("Input.City", "Springfield"), ("Input.PostalCode", "12345"), ("Input.Country", "us"),
        ("Input.PaymentMethod", "sim_ok"),
    ];

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Buyer_orders_what_is_in_the_cart()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product("Oak stool", price: 4500);
        var page = await buyer.Browser.Open($"/p/{product.Slug}");

        var cart = await buyer.Browser.Submit(page, "Add to cart", ("quantity", "2"));
        cart.Path.Should().Be("/cart");
        cart.Text("table[aria-label=Cart] tfoot").Should().Be("Total $90.00");
        cart.Link("Cart (2)").Should().Be("/cart");
        var checkout = await buyer.Browser.Open(cart.Link("Checkout"));
        var order = await buyer.Browser.Submit(checkout, "Place order", s_address);

        order.Heading.Should().StartWith("Order ");
        order.Main.Should().Contain("Oak stool").And.Contain("$90.00").And.Contain("1 Main Street").And.Contain("US");
        (await Shop.Send(new GetCart(CartOwner.Of(buyer.Actor.Id)))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Form_posted_twice_at_once_and_again_later_places_one_order()
    {
        var buyer = await Shop.Buyer();
        await Put(buyer, (await Shop.Product()).Id, 1);
        var form = (await buyer.Browser.Open("/checkout")).Form("Place order");

        var answers = await Task.WhenAll(buyer.Browser.Post(form, s_address), buyer.Browser.Post(form, s_address));
        var later = await buyer.Browser.Post(form, s_address);

        var order = (await Orders(buyer)).Should().ContainSingle().Which;
        later.Headers.Location!.ToString().Should().Be($"/orders/{order.Id}");
        answers.Should().Contain(answer => answer.StatusCode == HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Every_fault_of_the_address_stands_beside_its_field_and_keeps_what_was_typed()
    {
        var buyer = await Shop.Buyer();
        await Put(buyer, (await Shop.Product()).Id, 1);
        var checkout = await buyer.Browser.Open("/checkout");

        var refused = await buyer.Browser.Submit(checkout, "Place order", ("Input.Name", "Ada"), ("Input.Line1", " "), ("Input.City", ""), ("Input.PostalCode", "1"), ("Input.Country", "xx"));

        refused.Fault("Input.Line1").Should().NotBeNull();
        refused.Fault("Input.City").Should().NotBeNull();
        refused.Fault("Input.Country").Should().Contain("ISO 3166-1");
        refused.Fault("Input.Name").Should().BeNull();
        refused.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").Should().Be("Ada");
        (await Orders(buyer)).Should().BeEmpty();
        (await buyer.Browser.Submit(refused, "Place order", s_address)).Heading.Should().StartWith("Order ");
    }

    [Fact]
    public async Task Product_with_too_few_left_is_named_and_nothing_is_ordered()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product("Rare print", stock: 3);
        await Put(buyer, product.Id, 3);
        var checkout = await buyer.Browser.Open("/checkout");
        await Shop.Send(new SetStock(Someone, product.Id, 1, null));

        var refused = await buyer.Browser.Submit(checkout, "Place order", s_address);

        refused.Alert.Should().NotBeNull();
        refused.Text(".summary .note").Should().Be("only 1 left");
        (await Orders(buyer)).Should().BeEmpty();
    }

    [Fact]
    public async Task Changed_price_is_shown_before_anything_is_ordered()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product(price: 1000);
        await Put(buyer, product.Id, 1);
        var checkout = await buyer.Browser.Open("/checkout");
        await Shop.Send(new ChangeProduct(
            Someone, product.Id, null,
            new ProductFields(default, default, Money.Of(1200, Currency.Of("USD")), default, default, default, default, default, default, default, default, default, default)));

        var refused = await buyer.Browser.Submit(checkout, "Place order", s_address);

        refused.Alert.Should().Contain("have changed");
        refused.Text(".grand-total").Should().Be("Total $12.00");
        (await Orders(buyer)).Should().BeEmpty();
        (await buyer.Browser.Submit(refused, "Place order", s_address)).Main.Should().Contain("$12.00");
    }

    [Fact]
    public async Task Buyer_cancels_an_order_and_buys_again()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product("Clay bowl");
        await Put(buyer, product.Id, 2);
        var order = await buyer.Browser.Submit(await buyer.Browser.Open("/checkout"), "Place order", s_address);

        var cancelled = await buyer.Browser.Submit(order, "Cancel order", ("reason", "Changed my mind <b>"));
        cancelled.Text("[role=status]").Should().Be("Cancelled");
        cancelled.Main.Should().Contain("Changed my mind <b>");
        cancelled.Main.Should().Contain("An order that is Cancelled cannot be cancelled.");
        var cart = await buyer.Browser.Submit(cancelled, "Buy again");

        cart.Main.Should().Contain("Clay bowl");
        cart.Link("Cart (2)").Should().Be("/cart");
    }

    [Fact]
    public async Task Form_posted_after_the_end_of_its_session_keeps_what_was_typed_over_the_log_in()
    {
        var buyer = await Shop.Buyer();
        await Put(buyer, (await Shop.Product()).Id, 1);
        var form = (await buyer.Browser.Open("/checkout")).Form("Place order");
        buyer.Browser.Cookies.GetCookies(Shop.Address)["shop"]!.Expired = true;

        var answer = await buyer.Browser.Post(form, s_address);
        answer.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        var login = await buyer.Browser.Open(answer.Headers.Location!.ToString());
        login.Path.Should().Be("/login?returnUrl=%2Fcheckout");
        var checkout = await buyer.Browser.Submit(login, "Log in", ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        checkout.Main.Should().Contain("What you typed before is filled in again.");
        checkout.Form("Place order").Values.Should().Contain(KeyValuePair.Create("Input.Line1", "1 Main Street")).And.Contain(KeyValuePair.Create("Input.Key", form.Values.Single(value => value.Key == "Input.Key").Value));
        (await buyer.Browser.Open("/checkout")).Main.Should().NotContain("filled in again", "it is shown once");
        (await buyer.Browser.Submit(checkout, "Place order")).Heading.Should().StartWith("Order ");
    }

    [Fact]
    public async Task Form_that_another_site_posts_fills_nothing_in_after_the_log_in()
    {
        using var foreign = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Shop.Address };
        using var content = new FormUrlEncodedContent(s_address.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

        var answer = await foreign.PostAsync("/checkout", content);

        answer.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().Should().Be("/login?returnUrl=%2Fcheckout");
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Fact]
    public async Task Order_shows_its_payment_attempts_and_the_next_try_while_the_gateway_fails()
    {
        await using var waiting = await SiteShop.Start(settings: ("Payments:BackoffBase", "01:00:00"));
        var buyer = await waiting.Buyer();
        await waiting.Send(new PutIntoCart(CartOwner.Of(buyer.Actor.Id), (await waiting.Product()).Id, 1));

        var order = await buyer.Browser.Submit(await buyer.Browser.Open("/checkout"), "Place order", [.. s_address[..^1], ("Input.PaymentMethod", "sim_fail_2")]);

        await Eventually.Holds(async () => (order = await buyer.Browser.Open(order.Path)).Text("ol.attempts li").StartsWith("Failed", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        order.Text("[role=status]").Should().Be("Pending");
        order.All("ol.attempts li").Should().ContainSingle();
        order.Main.Should().Contain("Next attempt:");
    }

    [Fact]
    public async Task Order_of_another_buyer_does_not_exist()
    {
        var (buyer, other) = (await Shop.Buyer(), await Shop.Buyer());
        await Put(buyer, (await Shop.Product()).Id, 1);
        var order = await buyer.Browser.Submit(await buyer.Browser.Open("/checkout"), "Place order", s_address);

        (await other.Browser.Open(order.Path)).Status.Should().Be(404);
        (await other.Browser.Get($"{order.Path}/stream")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await buyer.Browser.Open("/orders/not-an-id")).Status.Should().Be(404);
    }

    private static Actor Someone => new(new AccountId(Guid.Parse("01900000-0000-7000-8000-000000000001")), AccountRole.Admin);

    private Task Put(Person buyer, ProductId product, int quantity) => Shop.Send(new PutIntoCart(CartOwner.Of(buyer.Actor.Id), product, quantity));

    private async Task<IReadOnlyList<OrderDetails>> Orders(Person buyer) =>
        (await Shop.Send(new ListOrders(buyer.Actor, new OrderFilter(null, null, null, null), new PageRequest(10)))).Items;
}
