using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog;

/// <summary>200 with a page of products and, on request, the facets of all matching products.</summary>
internal sealed class ProductListAnswer(ProductList list) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        NextLink.Add(httpContext, list.Page);
        return JsonAnswer.Send(httpContext, StatusCodes.Status200OK, ProductJson.Of(list));
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FacetedProductsResponse), ["application/json"]));
}

/// <summary>The content of a <see cref="FacetedProductsResponse"/>.</summary>
internal sealed record ProductList(IReadOnlyList<ProductDetails> Items, PageInfo Page, ProductFacetsResponse? Facets);

/// <summary>One page of a list of products.</summary>
/// <remarks>Written by <see cref="ProductJson"/>.</remarks>
/// <param name="Facets">The facets of all matching products; only with <c>?facets=true</c>.</param>
internal sealed record FacetedProductsResponse(
    IReadOnlyList<ProductResponse> Items,
    PageInfo Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProductFacetsResponse? Facets);

/// <summary>The number of matching products per brand, category and tag, highest number first, and per price range.</summary>
/// <param name="Brands">Up to 100 brands.</param>
/// <param name="Categories">Up to 100 categories; a product also counts for the ancestors of its categories.</param>
/// <param name="Tags">Up to 100 tags.</param>
/// <param name="Prices">The ranges of effective prices that contain products, lowest first.</param>
/// <param name="Complete">False when more than 10,000 products match; then only about the newest 10,000 are counted.</param>
internal sealed record ProductFacetsResponse(
    IReadOnlyList<FacetResponse<BrandId>> Brands,
    IReadOnlyList<FacetResponse<CategoryId>> Categories,
    IReadOnlyList<FacetResponse<TagId>> Tags,
    IReadOnlyList<PriceFacetResponse> Prices,
    bool Complete)
{
    public static ProductFacetsResponse Of(ProductFacets facets) => new(
        [.. facets.Brands.Select(FacetResponse<BrandId>.Of)],
        [.. facets.Categories.Select(FacetResponse<CategoryId>.Of)],
        [.. facets.Tags.Select(FacetResponse<TagId>.Of)],
        [.. facets.Prices.Select(facet => new PriceFacetResponse(facet.Band.Least, facet.Band.Most, facet.Count))],
        facets.IsComplete);
}

/// <summary>The number of products with a brand, a category or a tag.</summary>
internal sealed record FacetResponse<TId>(TId Id, string Name, string Slug, long Count)
    where TId : struct
{
    public static FacetResponse<TId> Of(TaxonFacet<TId> facet) => new(facet.Taxon.Id, facet.Taxon.Name, facet.Taxon.Slug, facet.Count);
}

/// <summary>The number of products in a price range, in minor units, both bounds inclusive.</summary>
/// <param name="MaxPrice">Null for no upper bound.</param>
internal sealed record PriceFacetResponse(long MinPrice, long? MaxPrice, long Count);
