using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Finds products for those who run them.</summary>
internal static class ManagedProducts
{
    /// <summary>Refuses with <c>product-not-found</c> what the actor may not even see, and with <c>not-product-owner</c> what is another's.</summary>
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
