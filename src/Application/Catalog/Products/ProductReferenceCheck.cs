using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>Names unknown brands, categories, tags and collections of a rejected request, and prices that do not fit.</summary>
internal sealed class ProductReferenceCheck(ProductReferences references, IProductRepository products)
    : IReferenceCheck<CreateProduct>, IReferenceCheck<ChangeProduct>
{
    public Task<IReadOnlyList<Fault>> FindFaults(CreateProduct request, CancellationToken cancellation) =>
        references.FindFaults(request.Fields, cancellation);

    public async Task<IReadOnlyList<Fault>> FindFaults(ChangeProduct request, CancellationToken cancellation)
    {
        // How the change fits the stored product is shown only to an actor that may change it, and only in the version it expects.
        if (await products.Find(request.Id, cancellation) is not { } product
            || !product.IsManagedBy(request.Actor)
            || request.ExpectedVersion?.Includes(product.Version) == false)
        {
            return await references.FindFaults(request.Fields, cancellation);
        }

        var (price, salePrice, incomplete) = MergedPrices.Of(request, product.Describe());
        return
        [
            .. incomplete.SelectMany(error => error.Faults),
            .. await references.FindFaults(request.Fields with { Price = price!, SalePrice = salePrice }, cancellation),
        ];
    }
}
