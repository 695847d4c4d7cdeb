using Shop.Application.Catalog;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog.Batches;

/// <summary>The rows to write for products that a unit of work adds or changes.</summary>
internal sealed class ProductBatchChanges
{
    private readonly List<StockedProduct> _added = [];
    private readonly List<Product> _changed = [];
    private readonly List<Stock> _changedStocks = [];
    private readonly List<IDomainEvent> _events = [];
    private readonly List<(AggregateRoot? Before, AggregateRoot After)> _aggregates = [];
    private readonly List<CatalogChange> _invalidated = [];

    public IReadOnlyList<StockedProduct> Added => _added;

    public IReadOnlyList<Product> Changed => _changed;

    public IReadOnlyList<Stock> ChangedStocks => _changedStocks;

    public IEnumerable<StockMovement> Movements => _added.Select(added => added.Stock!).Concat(_changedStocks).SelectMany(stock => stock.Movements);

    public IReadOnlyList<IDomainEvent> Events => _events;

    /// <summary>The state before is null for a new aggregate.</summary>
    public IReadOnlyList<(AggregateRoot? Before, AggregateRoot After)> Aggregates => _aggregates;

    public IReadOnlyList<CatalogChange> Invalidated => _invalidated;

    /// <param name="before">The stored state; null for a new product.</param>
    public void Add(StockedProduct now, StockedProduct? before)
    {
        var happened = now.Product.DequeueEvents();
        _events.AddRange(happened);
        if (before is null)
            _added.Add(now);
        else
            AddChange(now, isChanged: happened.Count > 0);
        if (before is null || happened.Count > 0)
            _aggregates.Add((before?.Product, now.Product));
        if (now.Stock is { Movements.Count: > 0 } stock)
            _aggregates.Add((before?.Stock, stock));
    }

    private void AddChange(StockedProduct now, bool isChanged)
    {
        if (isChanged)
        {
            _changed.Add(now.Product);
            _invalidated.Add(new ProductInvalidated(now.Product.Id));
        }

        if (now.Stock is { Movements.Count: > 0 } stock)
        {
            _changedStocks.Add(stock);
            _invalidated.Add(new AvailabilityChanged(stock.VariantId, stock.Available, stock.Version + 1));
        }
    }
}
