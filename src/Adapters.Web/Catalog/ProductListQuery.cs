using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Adapters.Web.Http.Paging;
using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Which products are listed, and in which order.</summary>
internal sealed record ProductListQuery(
    [MaxLength(ProductFilter.QueryMaxLength), Description("Words that all stand in name, sku, description or brand, each at least as the beginning of a word; a word that begins none also finds those most like it.")] string? Q,
    [MaxLength(ProductDescription.SlugMaxLength), Description("Brands by id or slug; given several times, any of them.")] IReadOnlyList<string>? Brand,
    [MaxLength(ProductDescription.SlugMaxLength), Description("Categories by id or slug, each with all below it; given several times, any of them.")] IReadOnlyList<string>? Category,
    [MaxLength(ProductDescription.SlugMaxLength), Description("Tags by id or slug; given several times, any of them.")] IReadOnlyList<string>? Tag,
    [MaxLength(ProductDescription.SlugMaxLength), Description("Collections by id or slug; given several times, any of them.")] IReadOnlyList<string>? Collection,
    [Description("Sellers by id; given several times, any of them.")] IReadOnlyList<AccountId>? Seller,
    [Description("Published when not given. What is not published is listed to its seller and admins alone.")] IReadOnlyList<ProductStatus>? Status,
    [Range(0, Money.MaxAmount), Description("The least effective price, in minor units.")] long? MinPrice,
    [Range(0, Money.MaxAmount), Description("The highest effective price, in minor units.")] long? MaxPrice,
    [Description("true lists only what can be ordered now.")] bool? InStock,
    [BesideTheList, Description("true also counts by brand, category, tag and band of prices what all that match are made of.")] bool? Facets,
    [AllowedValues("newest", "price", "-price", "name", "-name", "relevance", "popular"), Description("The order; newest when not given. relevance needs q.")] string? Sort)
{
    /// <summary>An empty search box is no search.</summary>
    public ProductFilter ToFilter() =>
        new(Q is "" ? null : Q, MinPrice, MaxPrice, Brand, Category, Tag, Collection, Seller, Status, InStock ?? false);

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

/// <summary>Which of a seller's own products are listed.</summary>
internal sealed record OwnProductListQuery([Description("Only products in this status.")] ProductStatus? Status);
