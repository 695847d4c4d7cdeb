using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Persistence.Catalog.Batches;

/// <summary>Each kind of row is written by one statement. The products are not tracked by EF Core, which would write them one by one.</summary>
internal sealed class EfProductBatchStore(
    ShopDbContext db, DatabaseFailover failover, TransactionRecords records, Causation causation) : IProductBatchStore
{
    private readonly Dictionary<ProductId, StockedProduct> _before = [];

    public async Task<IReadOnlyList<StockedProduct>> Lock(IReadOnlyCollection<string> skus, IReadOnlyCollection<string> stockOf, CancellationToken cancellation)
    {
        _before.Clear();
        string[] folded = [.. skus.Select(CaseFolding.Of)];
        var locked = await db.Database.SqlQuery<Guid>(
            $"""SELECT id AS "Value" FROM products WHERE folded_sku = ANY ({folded}) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE""").ToListAsync(cancellation);
        var ids = locked.ConvertAll(id => new ProductId(id));
        var products = await db.Products.AsNoTracking().Where(product => ids.Contains(product.Id)).ToListAsync(cancellation);
        var stocked = stockOf.Select(CaseFolding.Of).ToHashSet(StringComparer.Ordinal);
        Guid[] variants = [.. products.Where(product => stocked.Contains(CaseFolding.Of(product.Sku))).Select(product => VariantId.DefaultOf(product.Id).Value)];
        var stocks = await db.Stocks
            .FromSql($"SELECT * FROM stocks WHERE variant_id = ANY ({variants}) ORDER BY variant_id FOR UPDATE")
            .AsNoTracking().ToDictionaryAsync(stock => stock.VariantId, cancellation);
        List<StockedProduct> found = [.. products.Select(product => new StockedProduct(product, stocks.GetValueOrDefault(VariantId.DefaultOf(product.Id))))];
        foreach (var (product, stock) in found)
            _before.Add(product.Id, new StockedProduct(Copy(product), stock is null ? null : Copy(stock)));
        return found;
    }

    public async Task<IReadOnlyDictionary<string, ProductId>> FindTaken(UniqueField field, IReadOnlyCollection<string> values, CancellationToken cancellation)
    {
        var property = field switch
        {
            UniqueField.Sku => ProductConfiguration.FoldedSku,
            UniqueField.Name => ProductConfiguration.FoldedName,
            _ => nameof(Product.Slug),
        };
        return values.Count == 0
            ? new Dictionary<string, ProductId>(StringComparer.Ordinal)
            : await db.Products.Where(product => values.Contains(EF.Property<string>(product, property)))
                .Select(product => new { Value = EF.Property<string>(product, property), product.Id })
                .ToDictionaryAsync(taken => taken.Value, taken => taken.Id, StringComparer.Ordinal, cancellation);
    }

    /// <summary>In one order, so that two batches do not wait for each other.</summary>
    public async Task HoldSlugs(IReadOnlyCollection<string> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return;

        string[] locks = [.. wanted.Select(slug => "slug:" + slug)];
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(place) FROM (SELECT DISTINCT hashtextextended(name, 0) AS place FROM unnest({locks}) AS held (name) ORDER BY place OFFSET 0) AS places",
            cancellation);
    }

    public async Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation)
    {
        if (products.Count == 0)
            return;

        var changes = new ProductBatchChanges();
        foreach (var product in products)
            changes.Add(product, _before.GetValueOrDefault(product.Product.Id));
        foreach (var changed in changes.Changed.Concat<AggregateRoot>(changes.ChangedStocks))
            db.Entry(changed).Property(aggregate => aggregate.Version).CurrentValue++;

        await failover.Guard(() => Write(changes, cancellation));
        records.Add(changes.Events, causation.Current);
        foreach (var (before, after) in changes.Aggregates)
            records.AddChange(before, after, by, causation.Current);
        records.Add(changes.Invalidated);
    }

    private async Task<int> Write(ProductBatchChanges changes, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(
            (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var command in ProductRows.For(db.Model).Of(changes))
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count == 0)
            return 0;

        try
        {
            await batch.PrepareAsync(cancellation);
            return await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException violation)
        {
            if (UniqueConstraints.Translate(violation) is { } refusal)
                throw refusal;
            throw;
        }
    }

    private TEntity Copy<TEntity>(TEntity entity)
        where TEntity : class =>
        (TEntity)db.Entry(entity).CurrentValues.ToObject();
}
