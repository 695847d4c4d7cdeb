using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Orders;

/// <summary>Names the lines of a rejected order whose products cannot be ordered.</summary>
internal sealed class OrderReferenceCheck(IProductRepository products) : IReferenceCheck<PlaceOrder>
{
    public async Task<IReadOnlyList<Fault>> FindFaults(PlaceOrder request, CancellationToken cancellation)
    {
        var items = request.Items.Take(Order.MaxLines).ToList();
        var found = await products.FindAll([.. items.Select(item => item.ProductId).Distinct()], cancellation);
        return Basket.Of(items.Select(item => (VariantId.DefaultOf(item.ProductId), Quantity: 1)))
            .Unavailable(found.ToDictionary(product => VariantId.DefaultOf(product.Id)));
    }
}
