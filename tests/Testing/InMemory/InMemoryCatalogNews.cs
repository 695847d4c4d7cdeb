using Shop.Application.Catalog;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Testing.InMemory;

/// <summary>Publishes the catalog changes of an in-memory shop's commits.</summary>
public sealed class InMemoryCatalogNews : ICatalogNews, IDisposable
{
    private readonly List<Action<CatalogChange>> _followers = [];
    private readonly InMemoryShop _shop;

    public InMemoryCatalogNews(InMemoryShop shop)
    {
        _shop = shop;
        shop.Committed += Tell;
    }

    public IDisposable Follow(Action<CatalogChange> hear)
    {
        _followers.Add(hear);
        return new Following(() => _followers.Remove(hear));
    }

    public bool Covers(long timestamp) => true;

    public void Dispose() => _shop.Committed -= Tell;

    private void Tell(object? sender, CommittedEventArgs commit)
    {
        foreach (var change in commit.Changed.Select(pair => Change(pair.Before, pair.After)).OfType<CatalogChange>())
            _followers.ForEach(hear => hear(change));
    }

    private static CatalogChange? Change(object before, object after) => (before, after) switch
    {
        (Product, Product product) => new ProductIsOther(product.Id),
        (Brand, Brand brand) => new LabelIsOther(brand.Id.Value),
        (Category, Category category) => new LabelIsOther(category.Id.Value),
        (Tag, Tag tag) => new LabelIsOther(tag.Id.Value),
        (Collection, Collection collection) => new LabelIsOther(collection.Id.Value),
        (Account then, Account now) when then.Profile.StoreName != now.Profile.StoreName => new LabelIsOther(now.Id.Value),
        (Stock then, Stock now) when then.Available != now.Available => new AvailableIsOther(now.ProductId, now.Available, now.Version),
        _ => null,
    };

    private sealed class Following(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
