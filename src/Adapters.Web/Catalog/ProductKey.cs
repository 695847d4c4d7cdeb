using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>The names by which a product is found: its id, its slug and, whatever the case, its sku.</summary>
internal static class ProductKey
{
    public static string Of(ProductId id) => id.ToString();

    public static string OfSlug(string slug) => $"slug {slug}";

    public static string OfSku(string sku) => $"sku {sku.ToLowerInvariant()}";
}
