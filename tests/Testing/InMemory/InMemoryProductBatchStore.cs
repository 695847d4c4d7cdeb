using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryProductBatchStore(InMemorySession session) : IProductBatchStore
{
    public async Task<IReadOnlyList<StockedProduct>> Lock(IReadOnlyCollection<string> skus, IReadOnlyCollection<string> stockOf, CancellationToken cancellation)
    {
        var (wanted, stocked) = (Folded(skus), Folded(stockOf));
        var products = await session.Lock<Product>(product => product.DeletedAt is null && wanted.Contains(CaseFolding.Of(product.Sku)), cancellation);
        var variants = products.Where(product => stocked.Contains(CaseFolding.Of(product.Sku))).Select(product => VariantId.DefaultOf(product.Id)).ToHashSet();
        var stocks = await session.Lock<Stock>(stock => variants.Contains(stock.VariantId), cancellation);
        return [.. products.Select(product => new StockedProduct(product, stocks.SingleOrDefault(stock => stock.VariantId == VariantId.DefaultOf(product.Id))))];
    }

    public Task<IReadOnlyDictionary<string, ProductId>> FindTaken(UniqueField field, IReadOnlyCollection<string> values, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, ProductId> taken = session.State.All<Product>().Where(product => product.DeletedAt is null)
            .Select(product => (Value: ValueOf(product, field), product.Id))
            .Where(value => values.Contains(value.Value, StringComparer.Ordinal))
            .ToDictionary(value => value.Value, value => value.Id, StringComparer.Ordinal);
        return Task.FromResult(taken);
    }

    public async Task HoldSlugs(IReadOnlyCollection<string> wanted, CancellationToken cancellation)
    {
        foreach (var slug in wanted.Order(StringComparer.Ordinal))
            await session.Work.Lock($"slug {slug}", cancellation);
    }

    public Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation)
    {
        foreach (var (product, stock) in products)
        {
            session.Work.Put(product);
            if (stock is not null)
                session.Work.Put(stock);
        }

        var outer = session.Work.By;
        session.Work.By = by;
        session.Work.Save();
        session.Work.By = outer;
        return Task.CompletedTask;
    }

    private static HashSet<string> Folded(IEnumerable<string> texts) => texts.Select(CaseFolding.Of).ToHashSet(StringComparer.Ordinal);

    private static string ValueOf(Product product, UniqueField field) => field switch
    {
        UniqueField.Sku => CaseFolding.Of(product.Sku),
        UniqueField.Name => CaseFolding.Of(product.Name),
        _ => product.Slug,
    };
}
