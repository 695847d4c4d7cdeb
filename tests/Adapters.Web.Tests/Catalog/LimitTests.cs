using System.Net;
using System.Text.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Settings;
using Shop.Domain.Shared.Texts;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>What the domain accepts is stored and read again, up to every limit of texts, lists, depths and amounts.</summary>
public sealed class LimitTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private const int NameMaxLength = Taxon<BrandId>.NameMaxLength;

    private static int s_texts;

    /// <summary>Characters of one to four bytes; the second becomes three characters in another case, the third is of a script without blanks.</summary>
    public static TheoryData<string> Characters => ["x", "\u0390", "\u6f22", "\U0001F381"];

    [Fact]
    public async Task Tree_of_categories_is_read_at_its_greatest_depth()
    {
        string? parent = null;
        var chain = new List<string>();
        for (var level = 0; level < CategoryTree.MaxDepth; level++)
            chain.Add(parent = (await shop.Admin.Post("/categories", new { name = Text("x", 20), parentId = parent }).Json()).Text("id"));
        var tooDeep = await shop.Admin.Post("/categories", new { name = Text("x", 20), parentId = parent });
        await shop.Seller.Post("/products", new { sku = Text("x", 20), name = Text("x", 20), price = Money(1), categoryIds = new[] { parent } }).Json();

        var level1 = (await shop.Anybody.Get("/categories/tree").Json()).Items().Single(root => root.Text("id") == chain[0]);
        var path = new List<string>();
        for (JsonElement? branch = level1; branch is { } one; branch = one.GetProperty("children").EnumerateArray().Select(child => (JsonElement?)child).SingleOrDefault())
            path.Add(one.Text("id"));

        path.Should().Equal(chain);
        level1.Number("productCount").Should().Be(1);
        (await tooDeep.ReadCode()).Should().Be("category-too-deep");
        (await shop.Anybody.Get($"/products?category={chain[0]}&facets=true").Json()).Items().Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public async Task Product_is_read_with_its_longest_texts_and_lists(string character)
    {
        var categories = await Taxa("categories", ProductDescription.MaxCategories, character);
        var tags = await Taxa("tags", ProductDescription.MaxTags, character);

        var product = await IsReadAsSent(shop.Admin, "/products", new
        {
            sku = Text(character, ProductDescription.SkuMaxLength),
            slug = Text("x", ProductDescription.SlugMaxLength).Replace(' ', '-'),
            name = Text(character, ProductDescription.NameMaxLength),
            description = Text(character, ProductDescription.DescriptionMaxLength),
            unit = Text(character, ProductDescription.UnitMaxLength),
            price = Money(Domain.Shared.Money.MaxAmount),
            salePrice = Money(Domain.Shared.Money.MaxAmount - 1),
            images = Enumerable.Repeat(
                new { url = Address(ProductDescription.ImageUrlMaxLength), alt = Text(character, ProductDescription.ImageAltMaxLength) }, ProductDescription.MaxImages),
        }, new
        {
            categoryIds = categories,
            tagIds = tags,
            brandId = (await Taxa("brands", 1, character))[0],
            collectionId = (await Taxa("collections", 1, character))[0],
            stock = Stock.MaxOnHand,
        });

        product.GetProperty("categories").GetArrayLength().Should().Be(ProductDescription.MaxCategories);
        product.GetProperty("tags").GetArrayLength().Should().Be(ProductDescription.MaxTags);
        product.Number("available").Should().Be(Stock.MaxOnHand);
        (await shop.Anybody.Get($"/products?tag={tags[0]}&facets=true").Json()).Items().Should().ContainSingle();
        (await shop.Anybody.Get($"/products/by-sku/{Uri.EscapeDataString(product.Text("sku"))}").Json()).Text("id").Should().Be(product.Text("id"));
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public async Task Taxa_are_read_with_their_longest_texts_and_lists(string character)
    {
        await IsReadAsSent(shop.Admin, "/brands", new { name = Text(character, NameMaxLength), slug = Text("x", Slug.MaxLength).Replace(' ', '-') });
        await IsReadAsSent(shop.Admin, "/tags", new { name = Text(character, NameMaxLength), slug = Text("x", Slug.MaxLength).Replace(' ', '-') });
        await IsReadAsSent(shop.Admin, "/categories", new
        {
            name = Text(character, NameMaxLength),
            icon = Text(character, Category.IconMaxLength),
            description = Text(character, Category.DescriptionMaxLength),
        });
        await IsReadAsSent(shop.Admin, "/collections", new
        {
            name = Text(character, NameMaxLength),
            icon = Text(character, Collection.IconMaxLength),
            layout = Text(character, Collection.LayoutMaxLength),
            banners = Enumerable.Repeat(
                new
                {
                    title = Text(character, Banner.TitleMaxLength),
                    text = Text(character, Banner.TextMaxLength),
                    imageUrl = Address(ProductDescription.ImageUrlMaxLength),
                },
                Collection.MaxBanners),
        });
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public async Task Accounts_and_settings_are_read_with_their_longest_texts(string character)
    {
        using var seller = await shop.Shop.SignUpSeller();
        var profile = new
        {
            name = Text(character, Account.NameMaxLength),
            bio = Text(character, AccountProfile.BioMaxLength),
            phone = Text("5", AccountProfile.PhoneMaxLength),
            storeName = Text(character, AccountProfile.StoreNameMaxLength),
            shippingAddress = new
            {
                name = Text(character, PostalAddress.LineMaxLength),
                line1 = Text(character, PostalAddress.LineMaxLength),
                line2 = Text(character, PostalAddress.LineMaxLength),
                city = Text(character, PostalAddress.LineMaxLength),
                region = Text(character, PostalAddress.LineMaxLength),
                postalCode = Text(character, PostalAddress.PostalCodeMaxLength),
                country = "DE",
            },
        };
        Shows(await seller.Patch("/me", profile, "*").Json(), profile);
        Shows(await seller.Get("/me").Json(), profile);

        var settings = new
        {
            title = Text(character, StoreDescription.TitleMaxLength),
            tagline = Text(character, StoreDescription.TaglineMaxLength),
            contactPhone = Text("5", StoreDescription.ContactPhoneMaxLength),
            maintenanceMessage = Text(character, StoreDescription.MaintenanceMessageMaxLength),
        };
        Shows(await shop.Admin.Patch("/settings", settings, "*").Json(), settings);

        await IsReadAsSent(shop.Admin, "/accounts", new
        {
            email = $"{Text("x", 64).Replace(' ', '-')}@{new string('a', 63)}.{new string('b', 63)}.{new string('c', 61)}",
            name = Text(character, Account.NameMaxLength),
            role = "buyer",
        }, new { password = "Aa1!" + string.Concat(Enumerable.Repeat(character, 124)) });
        await IsReadAsSent(shop.Admin, "/webhook-endpoints", new { url = Address(WebhookSubscription.UrlMaxLength), description = Text(character, WebhookSubscription.DescriptionMaxLength) });
    }

    [Fact]
    public async Task Cart_and_order_have_the_most_lines_the_highest_quantities_and_the_highest_total()
    {
        using var buyer = await shop.Shop.SignUpBuyer();
        var price = Domain.Shared.Money.MaxAmount / (Order.MaxLines * OrderLine.MaxQuantity);
        var products = new List<string>();
        foreach (var _ in Enumerable.Range(0, Order.MaxLines))
        {
            products.Add(await shop.Seller.AddProduct(name: Text("\U0001F381", ProductDescription.NameMaxLength), price: price, stock: OrderLine.MaxQuantity));
            (await buyer.Put($"/cart/items/{products[^1]}", new { quantity = OrderLine.MaxQuantity })).EnsureSuccessStatusCode();
        }

        var cart = await buyer.Get("/cart").Json();
        var placed = await buyer.Post("/orders", new { fromCart = true, paymentMethod = "sim_slow" }).Json();
        var order = await buyer.Get($"/orders/{placed.Text("id")}").Json();

        cart.Items().Should().HaveCount(Order.MaxLines);
        order.Items().Should().HaveCount(Order.MaxLines).And.OnlyContain(line => line.Number("quantity") == OrderLine.MaxQuantity);
        order.GetProperty("total").GetProperty("amount").GetInt64().Should().Be(price * Order.MaxLines * OrderLine.MaxQuantity);
        order.GetProperty("total").GetRawText().Should().Be(cart.GetProperty("total").GetRawText());
        (await buyer.Get("/orders").Json()).Items().Should().ContainSingle();
    }

    [Fact]
    public async Task Cart_above_the_highest_amount_is_read_and_its_order_refused()
    {
        using var buyer = await shop.Shop.SignUpBuyer();
        var product = await shop.Seller.AddProduct(price: Domain.Shared.Money.MaxAmount, stock: 2);

        (await buyer.Put($"/cart/items/{product}", new { quantity = 2 })).StatusCode.Should().Be(HttpStatusCode.OK);

        (await buyer.Get("/cart").Json()).GetProperty("total").ValueKind.Should().Be(JsonValueKind.Null);
        (await (await buyer.Post("/orders", new { fromCart = true })).ReadCode()).Should().Be("order-total-out-of-range");
    }

    /// <summary>Creates a resource and reads it again.</summary>
    /// <param name="beside">What the resource does not show as it is sent.</param>
    private static async Task<JsonElement> IsReadAsSent(ApiClient caller, string path, object sent, object? beside = null)
    {
        var members = JsonSerializer.SerializeToNode(sent)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(beside ?? new { })!.AsObject())
            members[name] = value?.DeepClone();
        var created = await caller.Post(path, members.ToJsonString());
        Shows(await created.Json(), sent);
        var read = await caller.Get(created.Headers.Location!.OriginalString["/api/v1".Length..]).Json();
        Shows(read, sent);
        return read;
    }

    private static void Shows(JsonElement answer, object sent)
    {
        foreach (var member in JsonSerializer.SerializeToElement(sent).EnumerateObject())
            JsonElement.DeepEquals(answer.GetProperty(member.Name), member.Value).Should().BeTrue("{0} is as it is sent", member.Name);
    }

    private async Task<IReadOnlyList<string>> Taxa(string kind, int count, string character)
    {
        var ids = new List<string>();
        foreach (var _ in Enumerable.Range(0, count))
            ids.Add((await shop.Admin.Post($"/{kind}", new { name = Text(character, NameMaxLength), slug = Text("x", Slug.MaxLength).Replace(' ', '-') }).Json()).Text("id"));
        return ids;
    }

    private static object Money(long amount) => new { amount, currency = "USD" };

    /// <summary>Another text of so many code points each time.</summary>
    private static string Text(string character, int length)
    {
        var start = $"{Interlocked.Increment(ref s_texts)} ";
        var text = start + string.Concat(Enumerable.Repeat(character, length - start.Length));
        TextRules.Length(text).Should().Be(length);
        return text;
    }

    private static string Address(int length) => "https://example.com/".PadRight(length, 'a');
}
