using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Brands.</summary>
internal static class BrandEndpoints
{
    public static void MapBrands(this RouteGroupBuilder v1) =>
        v1.MapNamedTaxa<Brand, BrandId, BrandResponse, CreateBrandRequest, ChangeBrandRequest>(
            new("brand", "brands", typeof(BrandEndpoints)), TaxonMapping.ToResponse);
}
