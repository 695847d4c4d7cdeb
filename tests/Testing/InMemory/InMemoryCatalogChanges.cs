using Shop.Application.Catalog;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;

namespace Shop.Testing.InMemory;

/// <summary>Publishes the catalog changes of an in-memory shop's commits.</summary>
public sealed class InMemoryCatalogChanges : ICatalogChanges, IDisposable
{
    private readonly List<Action<CatalogChange>> _followers = [];
    private readonly InMemoryShop _shop;

    public InMemoryCatalogChanges(InMemoryShop shop)
    {
        _shop = shop;
        shop.Committed += Publish;
    }

    public IDisposable Follow(Action<CatalogChange> onChange)
    {
        _followers.Add(onChange);
        return new Following(() => _followers.Remove(onChange));
    }

    public bool Covers(long timestamp) => true;

    public void Dispose() => _shop.Committed -= Publish;

    private void Publish(object? sender, CommittedEventArgs commit)
    {
        foreach (var change in commit.Changed.Select(pair => Change(pair.Before, pair.After)).OfType<CatalogChange>())
            _followers.ForEach(onChange => onChange(change));
    }

    private static CatalogChange? Change(object before, object after) => (before, after) switch
    {
        (Product, Product product) => new ProductInvalidated(product.Id),
        (Brand, Brand brand) => new TaxonInvalidated(brand.Id.Value),
        (Category, Category category) => new TaxonInvalidated(category.Id.Value),
        (Tag, Tag tag) => new TaxonInvalidated(tag.Id.Value),
        (Collection, Collection collection) => new TaxonInvalidated(collection.Id.Value),
        (Account then, Account now) when then.Profile.StoreName != now.Profile.StoreName => new TaxonInvalidated(now.Id.Value),
        (Stock then, Stock now) when then.Available != now.Available => new AvailabilityChanged(now.VariantId, now.Available, now.Version),
        _ => null,
    };

    private sealed class Following(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
