using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>A substitute for the catalog whose results and notifications a test controls per product.</summary>
internal sealed class ScriptedCatalog : ICatalogReader, ICatalogNews
{
    private readonly List<Action<CatalogChange>> _followers = [];
    private int _reads;

    /// <summary>Returns the result of each following read.</summary>
    public Func<ProductId, Task<ProductDetails?>> Answer { get; set; } = _ => Task.FromResult<ProductDetails?>(null);

    /// <summary>Number of reads of a product.</summary>
    public int Reads => _reads;

    /// <summary>Whether notifications arrive.</summary>
    public bool IsHeard { get; set; } = true;

    public void Tell(CatalogChange change) => _followers.ForEach(hear => hear(change));

    public IDisposable Follow(Action<CatalogChange> hear)
    {
        _followers.Add(hear);
        return new MemoryStream();
    }

    public bool Covers(long timestamp) => IsHeard;

    public Task<ProductDetails?> Find(ProductId id, Actor? visitor, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return Answer(id);
    }

    public Task<ProductDetails?> FindBySlug(string slug, Actor? visitor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<ProductDetails?> FindBySku(string sku, Actor? visitor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<ProductDetails>> Browse(ProductFilter filter, Actor? visitor, ProductSort sort, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<ProductFacets> CountFacets(ProductFilter filter, Actor? visitor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
