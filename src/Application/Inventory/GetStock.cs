using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Inventory;

/// <summary>
/// Returns the stock figures of a product. For its seller and admins. Rejects with <c>product-not-found</c> and <c>not-product-owner</c>.
/// </summary>
public sealed record GetStock(Actor Actor, ProductId Id) : IQuery<StockLevel>;

/// <summary>The stock figures of a product.</summary>
/// <param name="Available">On hand − reserved.</param>
public sealed record StockLevel(ProductId ProductId, int OnHand, int Reserved, int Available)
{
    internal static StockLevel Of(Stock stock) => new(stock.VariantId.AsProduct(), stock.OnHand, stock.Reserved, stock.Available);
}

internal sealed class GetStockHandler(IProductRepository products, IStockRepository stocks) : IRequestHandler<GetStock, StockLevel>
{
    public async Task<StockLevel> Handle(GetStock query, CancellationToken cancellationToken)
    {
        await products.FindManagedBy(query.Actor, query.Id, cancellationToken);
        var stock = await stocks.Find(VariantId.DefaultOf(query.Id), cancellationToken) ?? throw ProductErrors.NotFound(query.Id);
        return StockLevel.Of(stock);
    }
}
