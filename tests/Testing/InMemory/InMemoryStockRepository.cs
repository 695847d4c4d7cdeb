using Shop.Application.Messaging;
using Shop.Application.Ports.Inventory;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryStockRepository(InMemorySession session) : IStockRepository
{
    private static readonly KeysetOrder<StockMovement> NewestFirst =
        new("newest", movement => movement.Id.ToString(), movement => movement.Id.ToString(), id => StockMovementId.TryParse(id, null, out _), Descending: true);

    public void Add(Stock stock) => session.Work.Add(stock);

    public Task<Stock?> Find(VariantId variant, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Stock>(stock => stock.VariantId == variant));

    public Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<VariantId> variants, CancellationToken cancellation) =>
        session.Lock<Stock>(stock => variants.Contains(stock.VariantId), cancellation);

    public Task<Page<StockMovement>> ListMovements(VariantId variant, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.Movements.Where(movement => movement.VariantId == variant)));
}
