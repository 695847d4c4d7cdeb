using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfCatalogSearchTests : PortContract
{
    private readonly Brand _brewster = Brand.Create(BrandId.New(TestClock.Start), "Brewster", "brewster");
    private readonly Brand _acme = Brand.Create(BrandId.New(TestClock.Start), "Acme", "acme");
    private readonly Category _kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
    private readonly Category _pots;
    private readonly Tag _gift = Tag.Create(TagId.New(TestClock.Start), "Gift", "gift");
    private readonly Tag _blue = Tag.Create(TagId.New(TestClock.Start), "Blue", "blue");
    private readonly Collection _spring = Collection.Create(CollectionId.New(TestClock.Start), "Spring", "spring");
    private readonly AnAccount _seller = AnAccount.OfSeller();

    public EfCatalogSearchTests()
        : base(new EfContractShop()) =>
        _pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", _kitchen.Id, "pots");

    [Theory]
    [InlineData("brand brewster", "Pot", "Pan")]
    [InlineData("brand brewster acme", "Pot", "Pan", "Urn")]
    [InlineData("brand nobody")]
    [InlineData("brand nobody acme", "Urn")]
    [InlineData("category kitchen", "Pot", "Pan")]
    [InlineData("category pots", "Pot")]
    [InlineData("tag gift blue", "Pan", "Urn")]
    [InlineData("tag gift", "Urn")]
    [InlineData("collection spring", "Pan")]
    [InlineData("stock", "Pot", "Pan")]
    [InlineData("out", "Urn")]
    [InlineData("low", "Pan")]
    [InlineData("seller", "Pan")]
    public async Task Products_match_a_filter_when_they_match_any_of_its_values(string filter, params string[] names)
    {
        await Fill();

        (await Names(FilterOf(filter.Split(' ')))).Should().BeEquivalentTo(names);
    }

    [Fact]
    public async Task Products_match_all_filters_given_by_slug_or_id()
    {
        await Fill();

        (await Names(new ProductFilter(Brands: [_brewster.Id.ToString()], Tags: ["blue", "gift"]))).Should().Equal("Pan");
        (await Names(new ProductFilter(Categories: [_kitchen.Id.ToString()], InStock: true, Q: "p", MaxPrice: 1500))).Should().Equal("Pot");
        (await Names(new ProductFilter(Brands: ["acme"], Categories: ["kitchen"]))).Should().BeEmpty();
    }

    [Fact]
    public async Task Drafts_are_listed_only_to_their_seller_and_admins_when_requested_by_status()
    {
        await Store(_seller);
        await Store(AProduct.Named("Teapot").SoldBy(_seller.Id), AProduct.Named("Mine").SoldBy(_seller.Id).AsDraft(), AProduct.Named("Other").AsDraft());
        var drafts = new ProductFilter(Statuses: [ProductStatus.Draft]);
        var both = new ProductFilter(Statuses: [ProductStatus.Draft, ProductStatus.Published]);

        (await Names(drafts)).Should().BeEmpty();
        (await Names(drafts, Some.Buyer)).Should().BeEmpty();
        (await Names(drafts, _seller.Actor)).Should().Equal("Mine");
        (await Names(both, _seller.Actor)).Should().BeEquivalentTo("Mine", "Teapot");
        (await Names(drafts, Some.Admin)).Should().BeEquivalentTo("Mine", "Other");
        (await Names(new ProductFilter(), Some.Admin)).Should().Equal("Teapot");
    }

    [Fact]
    public async Task Facets_count_brands_categories_tags_and_prices_of_all_matching_products()
    {
        await Fill();

        var facets = await Read(session => session.Catalog.CountFacets(new ProductFilter(InStock: true), null, Token));

        facets.Brands.Select(facet => (facet.Taxon.Slug, facet.Count)).Should().Equal(("brewster", 2));
        facets.Categories.Select(facet => (facet.Taxon.Slug, facet.Count)).Should().Equal(("kitchen", 2), ("pots", 1));
        facets.Tags.Select(facet => (facet.Taxon.Slug, facet.Count)).Should().Equal(("blue", 1));
        facets.Prices.Should().Equal(new PriceFacet(new PriceBand(1000, 2499), 2));
        facets.IsComplete.Should().BeTrue();
        (await Read(session => session.Catalog.CountFacets(new ProductFilter(Brands: ["nobody"]), null, Token))).Brands.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tepaot", "Teapot")]
    [InlineData("teaput blue", "Teapot")]
    [InlineData("kattle", "Kettle")]
    [InlineData("TÉAPÖT", "Teapot")]
    [InlineData("facade", "Façade lamp")]
    [InlineData("xylophone")]
    [InlineData("tea", "Teapot")]
    public async Task A_misspelt_search_term_matches_the_most_similar_terms_and_ignores_accents(string terms, params string[] names)
    {
        await Store(AProduct.Named("Teapot").DescribedAs("Blue."), AProduct.Named("Kettle").DescribedAs("Blue, too."), AProduct.Named("Façade lamp"));

        (await Names(new ProductFilter(terms))).Should().Equal(names);
    }

    [Theory]
    [InlineData("чайник")]
    [InlineData("ЧАЙ")]
    [InlineData("茶壶")]
    public async Task A_search_term_in_another_script_matches_in_any_case(string terms)
    {
        await Store(AProduct.Named("Синий Чайник 茶壶"), AProduct.Named("Kettle").DescribedAs("Чашка."));

        (await Names(new ProductFilter(terms))).Should().Equal("Синий Чайник 茶壶");
    }

    [Theory]
    [InlineData("充電器", "USB充電器 黒")]
    [InlineData("充電", "USB充電器 黒")]
    [InlineData("電器", "USB充電器 黒")]
    [InlineData("器", "USB充電器 黒")]
    [InlineData("usb充電", "USB充電器 黒")]
    [InlineData("充器")]
    [InlineData("電充")]
    [InlineData("ティーポ", "大きなティーポット")]
    [InlineData("ｼｰﾎﾟ")]
    [InlineData("ﾃｨｰﾎﾟｯﾄ", "大きなティーポット")]
    [InlineData("ポット 大きな", "大きなティーポット")]
    [InlineData("瓷茶", "青花瓷茶壶")]
    [InlineData("กาน้ำ", "กาน้ำชาเซรามิก")]
    [InlineData("เซรามิก", "กาน้ำชาเซรามิก")]
    [InlineData("้ำชา", "กาน้ำชาเซรามิก")]
    [InlineData("ຊາ", "ກາຊາ")]
    [InlineData("चाय", "चायदानी")]
    public async Task A_text_in_a_script_without_blanks_is_found_by_any_part_of_it(string terms, params string[] names)
    {
        await Store(
            AProduct.Named("USB充電器 黒"), AProduct.Named("大きなティーポット"), AProduct.Named("青花瓷茶壶"), AProduct.Named("กาน้ำชาเซรามิก"),
            AProduct.Named("ກາຊາ"), AProduct.Named("चायदानी"), AProduct.Named("Teapot").DescribedAs("Nothing else, 100%."));

        (await Names(new ProductFilter(terms))).Should().Equal(names);
        (await Names(new ProductFilter(terms), sort: ProductSort.Relevance)).Should().Equal(names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("🎁")]
    [InlineData("（。）")]
    public async Task A_search_text_without_a_word_finds_nothing(string terms)
    {
        await Store(AProduct.Named("100% gift_card 🎁 （。）???"));

        (await Names(new ProductFilter(terms))).Should().BeEmpty();
        (await Read(session => session.Catalog.CountFacets(new ProductFilter(terms), null, Token))).Prices.Should().BeEmpty();
    }

    [Theory]
    [InlineData("teapot", ProductSort.Newest)]
    [InlineData("tepaot", ProductSort.Newest)]
    [InlineData("tepaot", ProductSort.Relevance)]
    [InlineData("téapot", ProductSort.PriceAscending)]
    public async Task Paging_a_search_returns_all_matches_in_order_in_any_spelling(string terms, ProductSort sort)
    {
        await Store(AProduct.Named("Teapot").Costing(300), AProduct.Named("Cup").DescribedAs("For a teapot.").Costing(200), AProduct.Named("Blue teapot").Costing(100));
        var whole = (await Browse(new ProductFilter(terms), sort: sort)).Items.Select(product => product.Name).ToList();
        var walked = new List<string>();

        for (var page = new PageRequest(1); ;)
        {
            var part = await Read(session => session.Catalog.Browse(new ProductFilter(terms), null, sort, page, Token));
            walked.AddRange(part.Items.Select(product => product.Name));
            if (part.Next is not { } next)
                break;
            page = new PageRequest(1, next);
        }

        walked.Should().HaveCount(3).And.Equal(whole);
    }

    [Fact]
    public async Task Relevance_ranks_matches_in_the_name_first_and_in_the_brand_second()
    {
        var blue = Brand.Create(BrandId.New(TestClock.Start), "Blue", "blue");
        await Commit(session => session.Brands.Add(blue));
        await Store(
            AProduct.Named("Blue cup").CreatedAt(TestClock.Start),
            AProduct.Named("Mug").OfBrand(blue).CreatedAt(TestClock.Start.AddMinutes(1)),
            AProduct.Named("Urn").DescribedAs("Not blue.").CreatedAt(TestClock.Start.AddMinutes(2)));

        (await Names(new ProductFilter("blu"), sort: ProductSort.Relevance)).Should().Equal("Blue cup", "Mug", "Urn");
    }

    [Fact]
    public async Task Popularity_ranks_products_by_their_number_of_views()
    {
        await Fill();
        var ids = (await Browse(new ProductFilter())).Items.ToDictionary(product => product.Name, product => product.Id, StringComparer.Ordinal);
        var day = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

        await Commit(session => session.ProductViews.Add([new(ids["Pan"], day, 2), new(ids["Urn"], day, 1), new(ids["Urn"], day.AddDays(1), 4)], Token));

        (await Names(new ProductFilter(), sort: ProductSort.Popular)).Should().Equal("Urn", "Pan", "Pot");
    }

    [Fact]
    public async Task Products_that_share_a_tag_are_related()
    {
        await Fill();
        var urn = (await Browse(new ProductFilter("urn"))).Items.Single();
        await Store(AProduct.Named("Bow").Tagged(_gift));

        (await Read(session => session.Catalog.FindRelated(urn, 12, Token))).Select(product => product.Name).Should().Equal("Bow");
    }

    private async Task Fill()
    {
        await Store(_seller);
        await Commit(session =>
        {
            session.Brands.Add(_brewster);
            session.Brands.Add(_acme);
            session.Categories.Add(_kitchen);
            session.Categories.Add(_pots);
            session.Taxonomy<Tag, TagId>().Add(_gift);
            session.Taxonomy<Tag, TagId>().Add(_blue);
            session.Taxonomy<Collection, CollectionId>().Add(_spring);
        });
        await Store(
            AProduct.Named("Pot").OfBrand(_brewster).On(_pots).Costing(1000),
            AProduct.Named("Pan").OfBrand(_brewster).On(_kitchen).Tagged(_blue).In(_spring).SoldBy(_seller.Id).Costing(2000).WithStock(LowStockFilter.UsuallyBelow - 1),
            AProduct.Named("Urn").OfBrand(_acme).Tagged(_gift).Costing(9000).WithStock(0));
    }

    private ProductFilter FilterOf(string[] terms) => terms switch
    {
        ["brand", .. var slugs] => new(Brands: slugs),
        ["category", .. var slugs] => new(Categories: slugs),
        ["tag", .. var slugs] => new(Tags: slugs),
        ["collection", .. var slugs] => new(Collections: slugs),
        ["seller"] => new(Sellers: [_seller.Id]),
        ["out"] => new(LowStock: LowStockLevel.Out),
        ["low"] => new(LowStock: LowStockLevel.Low),
        _ => new(InStock: true),
    };

    private Task<Page<ProductDetails>> Browse(ProductFilter filter, Actor? actor = null, ProductSort sort = ProductSort.Newest) =>
        Read(session => session.Catalog.Browse(filter, actor, sort, new PageRequest(20), Token));

    private async Task<IEnumerable<string>> Names(ProductFilter filter, Actor? actor = null, ProductSort sort = ProductSort.Newest) =>
        (await Browse(filter, actor, sort)).Items.Select(product => product.Name);
}
