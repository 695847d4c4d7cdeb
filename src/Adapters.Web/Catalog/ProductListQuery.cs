using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Which products are listed, and in which order.</summary>
internal sealed record ProductListQuery(
    [MaxLength(ProductFilter.QueryMaxLength), Description("Words that all stand in name, sku, description or brand.")] string? Q,
    [Range(0, Money.MaxAmount), Description("The least effective price, in minor units.")] long? MinPrice,
    [Range(0, Money.MaxAmount), Description("The highest effective price, in minor units.")] long? MaxPrice,
    [AllowedValues("newest", "price", "-price", "name", "-name"), Description("The order; newest when not given.")] string? Sort)
{
    /// <summary>An empty search box is no search.</summary>
    public ProductFilter ToFilter() => new(Q is "" ? null : Q, MinPrice, MaxPrice);

    public ProductSort ToSort() => Sort switch
    {
        "price" => ProductSort.PriceAscending,
        "-price" => ProductSort.PriceDescending,
        "name" => ProductSort.NameAscending,
        "-name" => ProductSort.NameDescending,
        _ => ProductSort.Newest,
    };
}

/// <summary>Which of a seller's own products are listed.</summary>
internal sealed record OwnProductListQuery([Description("Only products in this status.")] ProductStatus? Status);
