using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>304 hides no change: the entity tag of a read stands for every byte of its body, also for what other resources contribute.</summary>
public sealed class ValidatorTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private static int s_names;

    public static TheoryData<string, string> References => new()
    {
        { "brands", "brandId" },
        { "categories", "categoryIds" },
        { "tags", "tagIds" },
        { "collections", "collectionId" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public async Task Product_is_sent_again_when_what_it_refers_to_is_renamed(string kind, string member)
    {
        var taxon = await Taxon(kind);
        var product = await Product(member, taxon);

        await IsSentAgain($"/products/{product}", () => fixture.Admin.Patch($"/{kind}/{taxon}", new { name = Name() }, "*"));
    }

    [Fact]
    public async Task Product_is_sent_again_when_the_store_of_its_seller_is_renamed()
    {
        var product = await fixture.Seller.AddProduct();

        await IsSentAgain($"/products/{product}", () => fixture.Seller.Patch("/me", new { storeName = Name() }));
    }

    [Fact]
    public async Task Product_is_sent_again_when_its_availability_changes()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);

        await IsSentAgain($"/products/{product}", () => fixture.Seller.Put($"/products/{product}/stock", new { onHand = 4 }));
    }

    [Theory]
    [MemberData(nameof(References))]
    public async Task Taxon_is_sent_again_when_the_number_of_its_products_changes(string kind, string member)
    {
        var taxon = await Taxon(kind);

        await IsSentAgain($"/{kind}/{taxon}", () => fixture.Seller.Post("/products", Referring(member, taxon)));
    }

    [Theory]
    [MemberData(nameof(References))]
    public async Task List_of_taxa_is_sent_again_when_the_number_of_products_of_one_changes(string kind, string member)
    {
        var name = Name();
        var taxon = await Taxon(kind, name);

        await IsSentAgain($"/{kind}?q={name}", () => fixture.Seller.Post("/products", Referring(member, taxon)), fixture.Anybody);
    }

    [Fact]
    public async Task Order_is_sent_again_when_its_payment_changes()
    {
        var product = await fixture.Seller.AddProduct();
        using var buyer = await fixture.Shop.SignUpBuyer();
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = product } }, paymentMethod = "sim_ok" }).Json()).Text("id");
        await Eventually.Holds(async () => (await buyer.Get($"/orders/{order}").Json()).Text("status") == "paid", TimeSpan.FromSeconds(30));

        await IsSentAgain($"/orders/{order}", () => buyer.Post($"/orders/{order}/cancellation"), buyer, fixture.Admin);
    }

    [Fact]
    public async Task Account_is_sent_again_after_a_login()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var email = (await buyer.Get("/me").Json()).Text("email");

        await IsSentAgain("/me", () => fixture.Anybody.Post("/auth/login", new { email, password = ShopApi.Password }), buyer);
    }

    [Fact]
    public async Task Tag_of_a_read_names_the_version_on_which_a_change_is_based()
    {
        var brand = await Taxon("brands");
        var product = await Product("brandId", brand);
        var tag = await TagOf(fixture.Anybody, $"/products/{product}");
        await fixture.Admin.Patch($"/brands/{brand}", new { name = Name() }, "*").Json();

        var first = await fixture.Seller.Patch($"/products/{product}", new { name = Name() }, tag);
        var second = await fixture.Seller.Patch($"/products/{product}", new { name = Name() }, tag);

        tag.Should().MatchRegex("^\"1\\.[A-Za-z0-9_-]{22}\"$");
        first.StatusCode.Should().Be(HttpStatusCode.OK);
        first.Headers.ETag!.Tag.Should().Be("\"2\"");
        second.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    /// <summary>Unchanged, it is not sent to anybody who has it; after the change it is, with a new tag.</summary>
    private async Task IsSentAgain(string path, Func<Task<HttpResponseMessage>> change, params ApiClient[] readers)
    {
        readers = readers.Length > 0 ? readers : [fixture.Anybody, fixture.Admin];
        var tags = new List<string>();
        foreach (var reader in readers)
        {
            tags.Add(await TagOf(reader, path));
            (await reader.Send(HttpMethod.Get, path, null, ("If-None-Match", tags[^1]))).StatusCode.Should().Be(HttpStatusCode.NotModified);
        }

        (await change()).EnsureSuccessStatusCode();

        foreach (var (index, reader) in readers.Index())
        {
            var answer = await reader.Send(HttpMethod.Get, path, null, ("If-None-Match", tags[index]));
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.ETag!.Tag.Should().NotBe(tags[index]);
        }
    }

    private static async Task<string> TagOf(ApiClient reader, string path) => (await reader.Get(path)).EnsureSuccessStatusCode().Headers.ETag!.Tag;

    private async Task<string> Taxon(string kind, string? name = null) => (await fixture.Admin.Post($"/{kind}", new { name = name ?? Name() }).Json()).Text("id");

    private async Task<string> Product(string member, string taxon) => (await fixture.Seller.Post("/products", Referring(member, taxon)).Json()).Text("id");

    private static Dictionary<string, object> Referring(string member, string taxon) => new(StringComparer.Ordinal)
    {
        ["sku"] = Name(),
        ["name"] = Name(),
        ["price"] = new { amount = 1, currency = "USD" },
        [member] = member.EndsWith('s') ? new[] { taxon } : taxon,
    };

    private static string Name() => $"validated-{Interlocked.Increment(ref s_names):D5}";
}
