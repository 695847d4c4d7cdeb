using System.Net;
using Npgsql;
using Shop.Application.Carts;
using Shop.Application.Wishlists;
using Shop.Domain.Carts;

namespace Shop.Site.Tests.Shared;

public sealed class FormProtectionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task No_form_of_any_page_changes_anything_without_its_token()
    {
        var product = await Shop.Product();
        var people = new[] { await Shop.Buyer(), await Shop.Seller() };
        var admin = await Shop.Admin();
        foreach (var person in people)
        {
            await Shop.Send(new PutIntoCart(CartOwner.Of(person.Actor.Id), product.Id, 1));
            await Shop.Send(new AddToWishlist(person.Actor, product.Id));
        }

        using var guest = Shop.Browser();
        await guest.Submit(await guest.Open($"/p/{product.Slug}"), "Add to cart");
        var browsers = people.Append(admin).Select(person => person.Browser).Append(guest).ToList();
        var before = await Content();
        var posted = 0;
        foreach (var browser in browsers)
        {
            foreach (var form in await FormsOf(browser))
            {
                var answer = await browser.Post(form.Without(Form.Token));

                answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} has no token", form.Action);
                posted++;
            }
        }

        posted.Should().BeGreaterThan(40);
        (await Content()).Should().Be(before);
    }

    [Fact]
    public async Task Token_of_another_visitor_is_rejected()
    {
        var product = await Shop.Product();
        var (buyer, other) = (await Shop.Buyer(), await Shop.Buyer());
        var token = (await other.Browser.Open($"/p/{product.Slug}")).Form("Add to cart").Values.Single(value => value.Key == Form.Token).Value;
        var form = (await buyer.Browser.Open($"/p/{product.Slug}")).Form("Add to cart");

        var answer = await buyer.Browser.Post(form, (Form.Token, token));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Shop.Send(new GetCart(CartOwner.Of(buyer.Actor.Id)))).Items.Should().BeEmpty();
    }

    /// <summary>All forms with the method POST on the pages that the visitor can reach by links, none of which may lead nowhere.</summary>
    private static async Task<IReadOnlyList<Form>> FormsOf(Browser browser)
    {
        var forms = new Dictionary<string, Form>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(["/", "/register"]);
        while (open.TryDequeue(out var path) && seen.Count < 100)
        {
            var page = await browser.Open(path);
            page.Status.Should().BeOneOf([200, 403], "{0} is linked", path);
            foreach (var form in page.All("form").Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)))
            {
                var found = Form.Of(form, form.QuerySelector("button"), page.Path);
                forms.TryAdd($"{found.Action.Split('?')[0]} {string.Join(',', found.Values.Select(value => value.Key))}", found);
            }

            foreach (var link in page.All("a").Select(link => link.GetAttribute("href")).Where(IsPage).Select(link => link!.Split('#')[0]))
            {
                if (seen.Add(link))
                    open.Enqueue(link);
            }
        }

        return [.. forms.Values];
    }

    private static bool IsPage(string? address) => address is ['/', ..] && !address.StartsWith("/docs", StringComparison.Ordinal);

    /// <summary>A checksum over everything stored, without what log-ins and reads write.</summary>
    private async Task<string> Content()
    {
        await using var database = NpgsqlDataSource.Create(Shop.Database);
        await using var command = database.CreateCommand(
            """
            SELECT md5(string_agg(content, '|')) FROM (
                SELECT accounts::text AS content FROM accounts
                UNION ALL SELECT carts::text FROM carts
                UNION ALL SELECT wishlist_entries::text FROM wishlist_entries
                UNION ALL SELECT orders::text FROM orders
                UNION ALL SELECT products::text FROM products
                UNION ALL SELECT store_settings::text FROM store_settings
                ORDER BY content) AS everything
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
