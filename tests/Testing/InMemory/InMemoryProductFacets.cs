using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>Counts the facets of products.</summary>
internal static class InMemoryProductFacets
{
    public static ProductFacets Of(ShopState state, IReadOnlyList<ProductDetails> products) => new(
        Count<Brand, BrandId>(state, products.SelectMany(product => product.Brand is { } brand ? [brand.Id] : Array.Empty<BrandId>())),
        Count<Category, CategoryId>(state, products.SelectMany(product => product.Categories.SelectMany(category => Above(state, category.Id)).Distinct())),
        Count<Tag, TagId>(state, products.SelectMany(product => product.Tags.Select(tag => tag.Id))),
        [
            .. PriceBand.All
                .Select(band => new PriceFacet(band, products.LongCount(product => IsIn(band, product.EffectivePrice.Amount))))
                .Where(facet => facet.Count > 0),
        ],
        IsComplete: true);

    private static IReadOnlyList<TaxonFacet<TId>> Count<TTaxon, TId>(ShopState state, IEnumerable<TId> ids)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
    [
        .. ids.GroupBy(id => id)
            .Select(group => (Taxon: state.All<TTaxon>().Single(taxon => taxon.Id.Equals(group.Key)), Count: group.LongCount()))
            .OrderByDescending(found => found.Count).ThenBy(found => found.Taxon.Name, StringComparer.Ordinal)
            .Select(found => new TaxonFacet<TId>(new TaxonOf<TId>(found.Taxon.Id, found.Taxon.Name, found.Taxon.Slug), found.Count)),
    ];

    private static IEnumerable<CategoryId> Above(ShopState state, CategoryId? id) =>
        id is { } one ? Above(state, state.All<Category>().Single(category => category.Id == one).ParentId).Prepend(one) : [];

    private static bool IsIn(PriceBand band, long amount) => amount >= band.Least && (band.Most is not { } most || amount <= most);
}
