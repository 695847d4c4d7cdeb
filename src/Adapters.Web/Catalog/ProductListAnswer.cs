using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Paging;
using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>200 with a page of products and, when they are wanted, what all that match are made of.</summary>
internal sealed class ProductListAnswer(FacetedProductsResponse body) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        NextLink.Add(httpContext, body.Page);
        return JsonAnswer.Send(httpContext, StatusCodes.Status200OK, body, tag: null);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FacetedProductsResponse), ["application/json"]));
}

/// <summary>A part of a list of products.</summary>
/// <param name="Facets">What all that match are made of; only with <c>?facets=true</c>.</param>
internal sealed record FacetedProductsResponse(
    IReadOnlyList<ProductResponse> Items,
    PageInfo Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProductFacetsResponse? Facets);

/// <summary>How many of the products that match have each brand, category and tag, those with most first, and lie in each band of prices.</summary>
/// <param name="Brands">At most 100.</param>
/// <param name="Categories">At most 100; a product counts for the categories above its own too.</param>
/// <param name="Tags">At most 100.</param>
/// <param name="Prices">Bands of effective prices with products in them, cheapest first.</param>
/// <param name="Complete">False when more than 100,000 products match; then about as many of the newest are counted.</param>
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

/// <summary>How many products have a brand, a category or a tag.</summary>
internal sealed record FacetResponse<TId>(TId Id, string Name, string Slug, long Count)
    where TId : struct
{
    public static FacetResponse<TId> Of(LabelFacet<TId> facet) => new(facet.Label.Id, facet.Label.Name, facet.Label.Slug, facet.Count);
}

/// <summary>How many products cost as much, in minor units, both ends inclusive.</summary>
/// <param name="MaxPrice">Null for no upper end.</param>
internal sealed record PriceFacetResponse(long MinPrice, long? MaxPrice, long Count);
