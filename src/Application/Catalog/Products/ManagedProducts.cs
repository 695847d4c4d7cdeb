using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Products;

/// <summary>Loads products for changes by their seller or an admin.</summary>
internal static class ManagedProducts
{
    /// <summary>
    /// Returns a product that the actor may change. Rejects an invisible product with <c>product-not-found</c>, and another seller's with
    /// <c>not-product-owner</c>.
    /// </summary>
    public static async Task<Product> FindManagedBy(
        this IProductRepository products, Actor actor, ProductId id, CancellationToken cancellation)
    {
        var product = await products.Find(id, cancellation);
        if (product is null || !product.IsVisibleTo(actor))
            throw ProductErrors.NotFound(id);

        product.EnsureManagedBy(actor);
        return product;
    }
}
