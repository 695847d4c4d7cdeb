using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Inventory;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Persistence.Inventory;

internal sealed class EfStockRepository(ShopDbContext db) : IStockRepository
{
    public void Add(Stock stock) => db.Stocks.Add(stock);

    public Task<Stock?> Find(ProductId product, CancellationToken cancellation) =>
        db.Stocks.AsNoTracking().FirstOrDefaultAsync(stock => stock.ProductId == product, cancellation);

    public async Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<ProductId> products, CancellationToken cancellation)
    {
        Guid[] ids = [.. products.Select(product => product.Value)];
        return await db.Stocks
            .FromSql($"SELECT * FROM stocks WHERE product_id = ANY ({ids}) ORDER BY product_id FOR UPDATE")
            .TagWith(PreparedStatements.Tag)
            .ToListAsync(cancellation);
    }

    public async Task<Page<StockMovement>> ListMovements(ProductId product, PageRequest page, CancellationToken cancellation)
    {
        var all = db.StockMovements.AsNoTracking().Where(movement => movement.ProductId == product);
        var rest = all;
        if (page.After is { } after)
        {
            var last = after.Id<StockMovementId>(0);
            rest = all.Where(movement => EF.Functions.LessThan(
                ValueTuple.Create(movement.ProductId, movement.Id), ValueTuple.Create(product, last)));
        }

        var items = await rest.OrderByDescending(movement => movement.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await items.ToPage(page, movement => new Cursor(movement.Id.ToString()), all, cancellation);
    }
}
