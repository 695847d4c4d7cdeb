using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>Names have the order of the Unicode root collation in databases of every locale, and cursors continue in it.</summary>
[AnyLocale]
public sealed class NameOrderTests
{
    /// <summary>
    /// In their order. Accents count only where all letters are equal, and the joiner in the one "rare" not at all: between these two, bytes
    /// decide.
    /// </summary>
    private static readonly string[] s_names =
    [
        "2 cups", "\u00e5ngstr\u00f6m", "\u00e4pfel", "cote", "COT\u00c9", "c\u00f4te", "C\u00d4T\u00c9", "\u0153uvre", "rare", "ra\u034fre", "stra\u00dfe",
        "zebra", "\u03a9mega", "\u044f\u0431\u043b\u043e\u043a\u043e", "\u4e2d", "\u6f22",
    ];

    public static TheoryData<string> Locales => ["C", "C.UTF-8"];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Taxa_have_the_order_of_the_root_collation_in_pages_of_any_length(string locale)
    {
        await using var shop = await Shop(locale);
        await AreInOrder(shop, page => List<Brand, BrandId>(page), found => found.Taxon.Name, s_names);
        await AreInOrder(shop, page => List<Tag, TagId>(page), found => found.Taxon.Name, s_names);

        (await shop.Send(new ReadCategoryTree())).Select(branch => branch.Category.Taxon.Name).Should().Equal(s_names);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Products_have_the_order_of_the_root_collation_in_pages_of_any_length(string locale)
    {
        await using var shop = await Shop(locale);
        await AreInOrder(shop, page => new BrowseProducts(new ProductFilter(), ProductSort.NameAscending, page, null), found => found.Name, s_names);
        await AreInOrder(shop, page => new BrowseProducts(new ProductFilter(), ProductSort.NameDescending, page, null), found => found.Name, [.. s_names.Reverse()]);

        (await shop.Send(new CountProductFacets(new ProductFilter(), null))).Brands.Select(facet => facet.Taxon.Name).Should().Equal(s_names);
    }

    private static ListTaxa<TTaxon, TId> List<TTaxon, TId>(PageRequest page)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> => new(new TaxonFilter(), page);

    private static async Task AreInOrder<TItem>(ShopInstance shop, Func<PageRequest, IQuery<Page<TItem>>> list, Func<TItem, string> name, string[] names)
    {
        foreach (var limit in new[] { 1, 3, 100 })
        {
            var found = new List<string>();
            Cursor? after = null;
            do
            {
                var page = await shop.Send(list(new PageRequest(limit, after)));
                found.AddRange(page.Items.Select(name));
                after = page.Next;
            }
            while (after is not null);

            found.Should().Equal(names, "pages have {0} items", limit);
        }
    }

    /// <summary>A shop with a brand, a tag, a category and a product of each name, made in another order.</summary>
    private static async Task<ShopInstance> Shop(string locale)
    {
        var database = await PostgresCluster.CreateDatabase(locale);
        await PersistenceModule.Migrate(database, CancellationToken.None);
        var shop = await ShopInstance.On(database);
        foreach (var name in s_names.OrderBy(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal))
        {
            var brand = await shop.Send(new CreateTaxon<Brand, BrandId>(shop.Admin, new TaxonFields(name, default)));
            await shop.Send(new CreateTaxon<Tag, TagId>(shop.Admin, new TaxonFields(name, default)));
            await shop.Send(new CreateCategory(shop.Admin, new CategoryFields(new TaxonFields(name, default), default, default, default)));
            await shop.Send(new CreateProduct(
                shop.Admin,
                new ProductFields(name, name, Some.Money(1), default, new(true, brand), default, default, default, default, default, ProductStatus.Published, default, default),
                Stock: 0));
        }

        return shop;
    }
}
