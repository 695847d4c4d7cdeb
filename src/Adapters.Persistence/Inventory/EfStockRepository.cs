using Microsoft.EntityFrameworkCore;
using Npgsql;
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

    public Task<Stock?> Find(VariantId variant, CancellationToken cancellation) =>
        db.Stocks.AsNoTracking().FirstOrDefaultAsync(stock => stock.VariantId == variant, cancellation);

    public async Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<VariantId> variants, CancellationToken cancellation)
    {
        Guid[] ids = [.. variants.Select(variant => variant.Value)];
        var sql = $"SELECT {db.ColumnsOf<Stock>()} FROM stocks WHERE variant_id = ANY (@ids) ORDER BY variant_id FOR UPDATE";
        return await db.Stocks
            .FromSqlRaw(sql, new NpgsqlParameter<Guid[]>("ids", ids))
            .TagWith(PreparedStatements.Tag)
            .ToListAsync(cancellation);
    }

    public async Task<Page<StockMovement>> ListMovements(VariantId variant, PageRequest page, CancellationToken cancellation)
    {
        var all = db.StockMovements.AsNoTracking().Where(movement => movement.VariantId == variant);
        var rest = all;
        if (page.After is { } after)
        {
            var last = after.Id<StockMovementId>(0);
            rest = all.Where(movement => EF.Functions.LessThan(
                ValueTuple.Create(movement.VariantId, movement.Id), ValueTuple.Create(variant, last)));
        }

        var items = await rest.OrderByDescending(movement => movement.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await items.ToPage(page, movement => new Cursor(movement.Id.ToString()), all, cancellation);
    }
}
