using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Persistence.Catalog.Counts;

/// <summary>A row that <see cref="FacetSql"/> returns.</summary>
internal sealed record FacetRow(string Kind, Guid? Id, string? Name, string? Slug, long? Least, long? Most, long Count)
{
    public static ProductFacets ToFacets(IReadOnlyList<FacetRow> rows) => new(
        Taxonomy(rows, "brand", id => new BrandId(id)),
        Taxonomy(rows, "category", id => new CategoryId(id)),
        Taxonomy(rows, "tag", id => new TagId(id)),
        [
            .. rows.Where(row => row.Kind == "price").Select(row =>
                new PriceFacet(new PriceBand(row.Least!.Value, row.Most == long.MaxValue ? null : row.Most), row.Count)),
        ],
        rows.Single(row => row.Kind == "all").Count <= ProductFacets.MostCounted);

    private static IReadOnlyList<TaxonFacet<TId>> Taxonomy<TId>(IReadOnlyList<FacetRow> rows, string kind, Func<Guid, TId> id) =>
        [.. rows.Where(row => row.Kind == kind).Take(ProductFacets.MostOfAKind).Select(row =>
            new TaxonFacet<TId>(new TaxonOf<TId>(id(row.Id!.Value), row.Name!, row.Slug!), row.Count))];
}
