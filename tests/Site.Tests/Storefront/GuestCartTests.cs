using Npgsql;
using Shop.Application.Carts;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Shared;

namespace Shop.Site.Tests.Storefront;

public sealed class GuestCartTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Cookie = "shop-cart";

    private static readonly (string, string)[] s_address =
    [
        ("Input.Name", "Ada Example"), ("Input.Line1", "1 Main Street"), ("Input.City", "Springfield"), ("Input.PostalCode", "12345"), ("Input.Country", "us"),
        ("Input.PaymentMethod", "sim_ok"),
    ];

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Guest_adds_changes_and_removes_products()
    {
        var (stool, bowl) = (await Shop.Product("Oak stool", price: 4500), await Shop.Product("Clay bowl", price: 1000));
        using var guest = Shop.Browser();

        var cart = await Add(guest, stool.Slug, 2);
        cart.Path.Should().Be("/cart");
        cart.Link("Cart (2)").Should().Be("/cart");
        cart = await Add(guest, stool.Slug, 1);
        cart = await Add(guest, bowl.Slug, 1);
        cart.Link("Cart (4)").Should().Be("/cart");
        cart.Text("table[aria-label=Cart] tfoot").Should().Be("Total $145.00");
        cart = await guest.Submit(cart, "Update", ("quantity", "1"));
        cart.Link("Cart (2)").Should().Be("/cart");
        cart = await guest.Submit(cart, "Remove");
        cart.Main.Should().NotContain("Oak stool").And.Contain("Clay bowl");
        cart = await guest.Submit(cart, "Empty the cart");

        cart.Main.Should().Contain("Your cart is empty.");
        (await guest.Open("/")).Link("Cart (0)").Should().Be("/cart");
    }

    [Fact]
    public async Task Cart_marks_what_is_no_longer_available_and_what_is_too_much()
    {
        var (rare, gone) = (await Shop.Product("Rare print", stock: 3), await Shop.Product("Old print"));
        using var guest = Shop.Browser();
        await Add(guest, rare.Slug, 3);
        await Add(guest, gone.Slug, 1);
        var admin = new Actor(new AccountId(Guid.Parse("01900000-0000-7000-8000-000000000001")), AccountRole.Admin);
        await Shop.Send(new SetStock(admin, rare.Id, 1, null));
        await Shop.Send(new DeleteProduct(admin, gone.Id, null));

        var cart = await guest.Open("/cart");

        cart.All(".note").Select(Page.Text).Should().Equal("only 1 left", "no longer available");
    }

    [Fact]
    public async Task Cookie_is_set_with_the_first_product_and_scripts_cannot_read_it()
    {
        var product = await Shop.Product();
        using var guest = Shop.Browser();
        foreach (var path in new[] { "/", "/cart", $"/p/{product.Slug}" })
            (await guest.Open(path)).Link("Cart (0)").Should().Be("/cart");
        Token(guest).Should().BeNull();

        var answer = await guest.Post((await guest.Open($"/p/{product.Slug}")).Form("Add to cart"));

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle(cookie => cookie.StartsWith(Cookie + "=", StringComparison.Ordinal))
            .Which.Should().Contain("max-age=2592000").And.Contain("path=/").And.Contain("samesite=lax").And.Contain("httponly").And.NotContain("secure");
        (await Shop.Send(new GetCart(CartToken.OwnerOf(Token(guest)!)))).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task Cookie_over_https_is_bound_to_the_host()
    {
        await using var behindProxy = await SiteShop.Start(Shop.Database, settings: ("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        var product = await Shop.Product();
        using var guest = behindProxy.Browser();
        guest.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await guest.Get($"/p/{product.Slug}");
        guest.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));

        var answer = await guest.Post((await Browser.Read(page)).Form("Add to cart"));

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle(cookie => cookie.StartsWith("__Host-shop-cart=", StringComparison.Ordinal))
            .Which.Should().Contain("; secure").And.Contain("httponly").And.NotContain("domain");
    }

    [Fact]
    public async Task Checkout_leads_to_the_log_in_and_back_with_the_larger_quantities()
    {
        var buyer = await Shop.Buyer();
        var (stool, bowl) = (await Shop.Product("Pine stool", price: 4500), await Shop.Product("Tin bowl", price: 1000));
        await Shop.Send(new PutIntoCart(CartOwner.Of(buyer.Actor.Id), stool.Id, 3));
        using var guest = Shop.Browser();
        await Add(guest, bowl.Slug, 2);
        var cart = await Add(guest, stool.Slug, 1);
        var token = Token(guest)!;

        var login = await guest.Open(cart.Link("Checkout"));
        login.Path.Should().Be("/login?returnUrl=%2Fcheckout");
        var checkout = await guest.Submit(login, "Log in", ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        checkout.Path.Should().Be("/checkout");
        checkout.All(".summary li").Select(Page.Text).Should().Equal("3 × Pine stool $135.00", "2 × Tin bowl $20.00");
        checkout.Link("Cart (5)").Should().Be("/cart");
        Token(guest).Should().BeNull();
        await Gone(token);
        (await guest.Submit(checkout, "Place order", s_address)).Heading.Should().StartWith("Order ");
    }

    [Fact]
    public async Task Registration_takes_the_cart_over()
    {
        var product = await Shop.Product("Ash stool");
        using var guest = Shop.Browser();
        await Add(guest, product.Slug, 2);
        var token = Token(guest)!;
        var login = await guest.Open("/checkout");
        var register = await guest.Open(login.Link("Create an account"));

        var checkout = await guest.Submit(
            register, "Create account", ("Input.Name", "Ada"), ("Input.Email", $"{Guid.NewGuid():N}@example.com"), ("Input.Password", SiteShop.Password));

        checkout.Path.Should().Be("/checkout");
        checkout.Main.Should().Contain("2 × Ash stool");
        Token(guest).Should().BeNull();
        await Gone(token);
    }

    [Fact]
    public async Task Log_in_succeeds_when_the_cart_is_gone()
    {
        var buyer = await Shop.Buyer();
        using var guest = Shop.Browser();
        await Add(guest, (await Shop.Product()).Slug, 1);
        await Delete(Token(guest)!);

        var home = await LogIn(guest, buyer);

        home.Link("Cart (0)").Should().Be("/cart");
        Token(guest).Should().BeNull();
    }

    [Fact]
    public async Task Log_in_succeeds_when_the_merge_fails_and_the_next_one_merges()
    {
        var buyer = await Shop.Buyer();
        using var guest = Shop.Browser();
        await Add(guest, (await Shop.Product()).Slug, 2);
        await Execute($"ALTER TABLE carts ADD CONSTRAINT broken CHECK (owner_id <> '{buyer.Actor.Id.Value}')");

        var home = await LogIn(guest, buyer);
        home.Link("Cart (0)").Should().Be("/cart");
        Token(guest).Should().NotBeNull();
        await Execute("ALTER TABLE carts DROP CONSTRAINT broken");
        await guest.Submit(home, "Log out");

        (await LogIn(guest, buyer)).Link("Cart (2)").Should().Be("/cart");
    }

    [Fact]
    public async Task Expired_cart_is_shown_as_empty_and_replaced_by_the_next_product()
    {
        var product = await Shop.Product();
        using var guest = Shop.Browser();
        var cart = await Add(guest, product.Slug, 2);
        var token = Token(guest)!;
        await Delete(token);

        (await guest.Submit(cart, "Remove")).Main.Should().Contain("Your cart is empty.");
        cart = await Add(guest, product.Slug, 1);

        cart.Link("Cart (1)").Should().Be("/cart");
        Token(guest).Should().NotBeNull().And.NotBe(token);
    }

    [Fact]
    public async Task Log_in_of_an_admin_leaves_the_cart_to_the_guest()
    {
        var admin = await Shop.Admin();
        using var guest = Shop.Browser();
        await Add(guest, (await Shop.Product()).Slug, 2);

        var home = await LogIn(guest, admin);
        home.Link("Cart (0)").Should().Be("/cart");

        (await guest.Submit(home, "Log out")).Link("Cart (2)").Should().Be("/cart");
    }

    private static string? Token(Browser browser) => browser.Cookies.GetCookies(browser.Address)[Cookie]?.Value;

    private static async Task<Page> Add(Browser browser, string slug, int quantity) =>
        await browser.Submit(await browser.Open($"/p/{slug}"), "Add to cart", ("quantity", $"{quantity}"));

    private static async Task<Page> LogIn(Browser browser, Person person) =>
        await browser.Submit(await browser.Open("/login"), "Log in", ("Input.Email", person.Email), ("Input.Password", SiteShop.Password));

    private async Task Gone(string token) =>
        await FluentActions.Awaiting(() => Shop.Send(new GetCart(CartToken.OwnerOf(token)))).Should().ThrowAsync<DomainException>();

    /// <summary>As when it expires.</summary>
    private Task Delete(string token) => Execute($"DELETE FROM carts WHERE token_hash = '{CartToken.OwnerOf(token).TokenHash}'");

    private async Task Execute(string sql)
    {
        await using var database = NpgsqlDataSource.Create(Shop.Database);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
