using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Web.Http.Paging;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>The filter and the order of products.</summary>
internal sealed record ProductListQuery(
    [MaxLength(ProductFilter.QueryMaxLength), Description("Search words. All must match the start of a word in name, sku, description or brand; a word without a match also finds the most similar words.")] string? Q,
    [FromQuery, MaxLength(ProductDescription.SlugMaxLength), Description("Brands by id or slug; several values are alternatives.")] IReadOnlyList<string>? Brand,
    [FromQuery, MaxLength(ProductDescription.SlugMaxLength), Description("Categories by id or slug, including their subcategories; several values are alternatives.")] IReadOnlyList<string>? Category,
    [FromQuery, MaxLength(ProductDescription.SlugMaxLength), Description("Tags by id or slug; several values are alternatives.")] IReadOnlyList<string>? Tag,
    [FromQuery, MaxLength(ProductDescription.SlugMaxLength), Description("Collections by id or slug; several values are alternatives.")] IReadOnlyList<string>? Collection,
    [FromQuery, Description("Sellers by id; several values are alternatives.")] IReadOnlyList<AccountId>? Seller,
    [FromQuery, Description("Product statuses; default published. Products in other statuses are listed to their seller and to admins only.")] IReadOnlyList<ProductStatus>? Status,
    [Range(0, Money.MaxAmount), Description("The lowest effective price, in minor units, inclusive.")] long? MinPrice,
    [Range(0, Money.MaxAmount), Description("The highest effective price, in minor units, inclusive.")] long? MaxPrice,
    [Description("With true, only products with an available quantity.")] bool? InStock,
    [BesideTheList, Description("With true, the response contains the facets of all matching products: counts by brand, category, tag and price range.")] bool? Facets,
    [AllowedValues("newest", "price", "-price", "name", "-name", "relevance", "popular"), Description("The sort order; default newest. relevance requires q.")] string? Sort)
{
    public ProductFilter ToFilter() =>
        new(Q, MinPrice, MaxPrice, Brand, Category, Tag, Collection, Seller, Status, InStock ?? false);

    public ProductSort ToSort() => Sort switch
    {
        "price" => ProductSort.PriceAscending,
        "-price" => ProductSort.PriceDescending,
        "name" => ProductSort.NameAscending,
        "-name" => ProductSort.NameDescending,
        "relevance" => ProductSort.Relevance,
        "popular" => ProductSort.Popular,
        _ => ProductSort.Newest,
    };
}

/// <summary>The filter of a seller's own products.</summary>
internal sealed record OwnProductListQuery([Description("Only products in this status.")] ProductStatus? Status);
