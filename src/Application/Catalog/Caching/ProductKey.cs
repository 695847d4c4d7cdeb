using Shop.Domain.Catalog;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Catalog.Caching;

/// <summary>The cache keys of a product: its id, its slug and its sku without case.</summary>
public static class ProductKey
{
    public static string Of(ProductId id) => id.ToString();

    public static string OfSlug(string slug) => $"slug {slug}";

    public static string OfSku(string sku) => $"sku {CaseFolding.Of(sku)}";
}
