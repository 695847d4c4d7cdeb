using Shop.Adapters.Site.Shared;
using Shop.Application.Inventory;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Products;

/// <summary>Changes of the available quantity in the row of a product.</summary>
internal static class AvailableStock
{
    /// <summary>Sets what is available: what is on hand without what is reserved.</summary>
    /// <param name="shown">The quantity that the row showed.</param>
    /// <returns>False when the quantity was another one by then, and nothing was changed.</returns>
    public static async Task<bool> SetAvailable(this UseCases useCases, Actor actor, ProductId product, int shown, int available, CancellationToken cancellation)
    {
        var stock = await useCases.Send(new GetStock(actor, product), cancellation);
        if (stock.Available != shown)
            return false;

        try
        {
            await useCases.Send(new SetStock(actor, product, stock.Reserved + available, stock.OnHand), cancellation);
            return true;
        }
        catch (DomainException changed) when (changed.Code == "stock-changed")
        {
            return false;
        }
    }
}
