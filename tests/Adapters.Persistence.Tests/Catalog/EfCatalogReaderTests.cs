using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfCatalogReaderTests() : PortContract(new EfContractShop())
{
    private static readonly ProductFilter Any = new(null, null, null);

    private readonly Brand _brand = Brand.Create(BrandId.New(TestClock.Start), "Brewster", "brewster");
    private readonly Category _kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
    private readonly Category _pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", null, "pots");
    private readonly AnAccount _seller = AnAccount.OfSeller().WithProfile(profile => profile with { StoreName = "Bob's Pots" });

    [Fact]
    public async Task A_product_is_returned_with_brand_categories_seller_and_availability()
    {
        var teapot = AProduct.Named("Teapot").OfBrand(_brand).On(_pots).On(_kitchen).SoldBy(_seller.Id).Costing(1250).OnSaleFor(999).WithStock(10);
        await Store(_seller);
        await Store(teapot);
        await Commit(session =>
        {
            session.Brands.Add(_brand);
            session.Categories.Add(_kitchen);
            session.Categories.Add(_pots);
        });
        await Commit(async session => (await session.Stocks.Lock([teapot.Variant], Token)).Single().Reserve(3));

        var found = await Find(teapot.Id);

        found.Should().BeEquivalentTo(new
        {
            teapot.Id,
            Name = "Teapot",
            Sku = "TEAPOT",
            Slug = "teapot",
            Brand = new BrandReference(_brand.Id, "Brewster"),
            Seller = new SellerReference(_seller.Id, "Bob's Pots"),
            Available = 7,
            Price = Some.Money(1250),
            SalePrice = Some.Money(999),
            EffectivePrice = Some.Money(999),
            Version = 1,
            CreatedAt = TestClock.Start,
        });
        found!.Categories.Should().Equal(new TaxonOf<CategoryId>(_pots.Id, "Pots", "pots"), new TaxonOf<CategoryId>(_kitchen.Id, "Kitchen", "kitchen"));
    }

    [Fact]
    public async Task A_product_of_the_store_has_no_seller()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        (await Find(teapot.Id)).Should().BeEquivalentTo(new { Seller = (SellerReference?)null, Brand = (BrandReference?)null, SalePrice = (object?)null });
    }

    [Fact]
    public async Task A_product_is_found_by_its_slug_and_by_its_sku_whatever_the_case()
    {
        var teapot = AProduct.Named("Teapot").WithSku("TP-1").WithSlug("nice-teapot");
        await Store(teapot, AProduct.Named("Kettle"));

        (await Read(session => session.Catalog.FindBySlug("nice-teapot", null, Token)))!.Id.Should().Be(teapot.Id);
        (await Read(session => session.Catalog.FindBySku("tp-1", null, Token)))!.Id.Should().Be(teapot.Id);
        (await Read(session => session.Catalog.FindBySlug("teapot", null, Token))).Should().BeNull();
        (await Read(session => session.Catalog.FindBySku("TP", null, Token))).Should().BeNull();
    }

    [Fact]
    public async Task A_draft_is_visible_only_to_its_seller_and_admins()
    {
        var draft = AProduct.Named("Teapot").SoldBy(_seller.Id).AsDraft();
        await Store(draft);

        (await Find(draft.Id, null)).Should().BeNull();
        (await Find(draft.Id, Some.Buyer)).Should().BeNull();
        (await Find(draft.Id, Some.Seller)).Should().BeNull();
        (await Find(draft.Id, _seller.Actor)).Should().NotBeNull();
        (await Find(draft.Id, Some.Admin)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_deleted_product_is_neither_found_nor_listed()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);
        await Delete(teapot);

        (await Find(teapot.Id, Some.Admin)).Should().BeNull();
        (await Browse(Any)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_published_products_are_listed()
    {
        await Store(AProduct.Named("Teapot"), AProduct.Named("Kettle").AsDraft());

        var page = await Browse(Any);

        Names(page).Should().Equal("Teapot");
        page.Should().BeEquivalentTo(new { HasMore = false, Next = (Cursor?)null, Total = (long?)null });
    }

    [Theory]
    [InlineData(ProductSort.Newest, "Beaker", "Cup", "Amphora")]
    [InlineData(ProductSort.PriceAscending, "Cup", "Amphora", "Beaker")]
    [InlineData(ProductSort.PriceDescending, "Beaker", "Amphora", "Cup")]
    [InlineData(ProductSort.NameAscending, "Amphora", "Beaker", "Cup")]
    [InlineData(ProductSort.NameDescending, "Cup", "Beaker", "Amphora")]
    public async Task Products_are_listed_in_the_requested_sort_order(ProductSort sort, params string[] names)
    {
        await Store(
            AProduct.Named("Amphora").Costing(2000).CreatedAt(TestClock.Start),
            AProduct.Named("Cup").Costing(5000).OnSaleFor(1000).CreatedAt(TestClock.Start.AddMinutes(1)),
            AProduct.Named("Beaker").Costing(3000).CreatedAt(TestClock.Start.AddMinutes(2)));

        Names(await Browse(Any, sort)).Should().Equal(names);
    }

    [Theory]
    [InlineData(1000L, null, "Cup", "Mug")]
    [InlineData(null, 1000L, "Cup")]
    [InlineData(1001L, 1999L)]
    [InlineData(1500L, 2000L, "Mug")]
    public async Task A_price_range_is_inclusive_and_applies_to_the_effective_price(long? least, long? most, params string[] names)
    {
        await Store(AProduct.Named("Cup").Costing(5000).OnSaleFor(1000), AProduct.Named("Mug").Costing(2000));

        Names(await Browse(new ProductFilter(null, least, most), ProductSort.NameAscending)).Should().Equal(names);
    }

    [Theory]
    [InlineData("teapot", "Blue Teapot")]
    [InlineData("TEA", "Blue Teapot")]
    [InlineData("blue tea", "Blue Teapot")]
    [InlineData("blue", "Blue Teapot", "Kettle")]
    [InlineData("brewster", "Blue Teapot")]
    [InlineData("brew tea", "Blue Teapot")]
    [InlineData("kt7", "Kettle")]
    [InlineData("pot")]
    [InlineData("green")]
    [InlineData("& | ! ( ) : * ' \\")]
    public async Task Search_terms_match_prefixes_in_name_sku_description_and_brand(string terms, params string[] names)
    {
        await Commit(session => session.Brands.Add(_brand));
        await Store(
            AProduct.Named("Blue Teapot").OfBrand(_brand),
            AProduct.Named("Kettle").WithSku("KT7").DescribedAs("Whistles, and has a blue handle."));

        Names(await Browse(new ProductFilter(terms, null, null), ProductSort.NameAscending)).Should().Equal(names);
    }

    [Fact]
    public async Task The_total_counts_all_matching_products_when_requested()
    {
        await Store(AProduct.Named("Cup").Costing(1000), AProduct.Named("Mug").Costing(1000), AProduct.Named("Urn").Costing(9000));

        var page = await Browse(new ProductFilter(null, null, 5000), page: new PageRequest(1, WithTotal: true));

        page.Should().BeEquivalentTo(new { HasMore = true, Total = 2L });
    }

    [Theory]
    [InlineData(ProductSort.Newest)]
    [InlineData(ProductSort.PriceAscending)]
    [InlineData(ProductSort.PriceDescending)]
    [InlineData(ProductSort.NameAscending)]
    [InlineData(ProductSort.NameDescending)]
    [InlineData(ProductSort.Popular)]
    [InlineData(ProductSort.Relevance)]
    public async Task Paging_returns_every_stable_product_once_while_others_are_added_and_deleted(ProductSort sort)
    {
        var stable = Enumerable.Range(0, 9).Select(i => AProduct.Named($"Stable {i}").Costing(1000 + (i / 3))).ToList();
        var leaving = Enumerable.Range(0, 3).Select(i => AProduct.Named($"Stable {i} leaving").Costing(1000 + i)).ToList();
        await Store([.. stable, .. leaving]);
        var seen = new List<string>();

        var wanted = Any with { Q = sort == ProductSort.Relevance ? "stab" : null };
        var page = await Browse(wanted, sort, new PageRequest(2));
        for (var round = 0; page.Next is not null; round++)
        {
            seen.AddRange(Names(page));
            await Store(AProduct.Named($"Arriving {round}").Costing(round), AProduct.Named($"Zoo {round}").Costing(5000 + round));
            if (round < leaving.Count)
                await Delete(leaving[round]);
            page = await Browse(wanted, sort, new PageRequest(2, page.Next));
            round.Should().BeLessThan(50);
        }

        seen.AddRange(Names(page));
        seen.Should().OnlyHaveUniqueItems().And.Contain(stable.Select(product => product.Description.Name));
    }

    [Theory]
    [InlineData(ProductSort.PriceAscending, ProductSort.PriceDescending)]
    [InlineData(ProductSort.PriceAscending, ProductSort.NameAscending)]
    [InlineData(ProductSort.NameAscending, ProductSort.NameDescending)]
    [InlineData(ProductSort.NameAscending, ProductSort.PriceAscending)]
    [InlineData(ProductSort.Newest, ProductSort.PriceAscending)]
    [InlineData(ProductSort.PriceAscending, ProductSort.Newest)]
    public async Task A_cursor_of_another_sort_order_is_refused(ProductSort made, ProductSort used)
    {
        await Store(AProduct.Named("Cup"), AProduct.Named("Mug"));
        var cursor = (await Browse(Any, made, new PageRequest(1))).Next;

        var next = () => Browse(Any, used, new PageRequest(1, cursor));

        (await Refusal(next)).Should().Be("cursor-invalid");
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("Newest", "x", "y", "z")]
    [InlineData("Newest", "\0", "'; --")]
    public async Task A_malformed_cursor_is_refused(params string[] keys)
    {
        var next = () => Browse(Any, ProductSort.Newest, new PageRequest(1, new Cursor(keys)));

        (await Refusal(next)).Should().Be("cursor-invalid");
    }

    [Fact]
    public async Task Products_of_a_seller_are_listed_in_every_status_or_in_one()
    {
        await Store(
            AProduct.Named("Teapot").SoldBy(_seller.Id).CreatedAt(TestClock.Start.AddMinutes(1)),
            AProduct.Named("Cup").SoldBy(_seller.Id).AsDraft().CreatedAt(TestClock.Start.AddMinutes(2)),
            AProduct.Named("Mug"));

        Names(await OfSeller(null)).Should().Equal("Cup", "Teapot");
        Names(await OfSeller(ProductStatus.Draft)).Should().Equal("Cup");
        Names(await OfSeller(null, new PageRequest(1, (await OfSeller(null, new PageRequest(1))).Next))).Should().Equal("Teapot");
    }

    [Fact]
    public async Task Related_products_are_other_published_products_ordered_by_shared_categories()
    {
        await Commit(session =>
        {
            session.Categories.Add(_kitchen);
            session.Categories.Add(_pots);
        });
        var teapot = AProduct.Named("Teapot").On(_kitchen).On(_pots);
        await Store(
            teapot,
            AProduct.Named("Cup").On(_kitchen).CreatedAt(TestClock.Start.AddMinutes(2)),
            AProduct.Named("Pot").On(_pots).On(_kitchen).CreatedAt(TestClock.Start.AddMinutes(1)),
            AProduct.Named("Pan").On(_kitchen).CreatedAt(TestClock.Start.AddMinutes(1)),
            AProduct.Named("Secret").On(_kitchen).AsDraft(),
            AProduct.Named("Sofa"));

        (await Related(teapot, 12)).Should().Equal("Pot", "Cup", "Pan");
        (await Related(teapot, 1)).Should().Equal("Pot");
    }

    [Fact]
    public async Task A_product_without_categories_has_no_related_products()
    {
        var sofa = AProduct.Named("Sofa");
        await Store(sofa, AProduct.Named("Chair"));

        (await Related(sofa, 12)).Should().BeEmpty();
    }

    private Task<Page<ProductDetails>> OfSeller(ProductStatus? status, PageRequest? page = null) =>
        Read(session => session.Catalog.OfSeller(_seller.Id, status, page ?? new PageRequest(20), Token));

    private async Task<IEnumerable<string>> Related(AProduct product, int limit)
    {
        var details = (await Find(product.Id))!;
        return (await Read(session => session.Catalog.FindRelated(details, limit, Token))).Select(related => related.Name);
    }

    private static IEnumerable<string> Names(Page<ProductDetails> page) => page.Items.Select(product => product.Name);

    private Task<ProductDetails?> Find(ProductId id, Actor? actor = null) => Read(session => session.Catalog.Find(id, actor, Token));

    private Task<Page<ProductDetails>> Browse(ProductFilter filter, ProductSort sort = ProductSort.Newest, PageRequest? page = null) =>
        Read(session => session.Catalog.Browse(filter, null, sort, page ?? new PageRequest(20), Token));

    private Task Delete(AProduct product) =>
        Commit(async session => (await session.Products.Find(product.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));
}
