using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>The cache keys of a product: its id, its slug and its lower-case sku.</summary>
internal static class ProductKey
{
    public static string Of(ProductId id) => id.ToString();

    public static string OfSlug(string slug) => $"slug {slug}";

    public static string OfSku(string sku) => $"sku {sku.ToLowerInvariant()}";
}
