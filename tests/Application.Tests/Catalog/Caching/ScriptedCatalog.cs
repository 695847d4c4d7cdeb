using System.Threading.Channels;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Tests.Catalog.Caching;

/// <summary>A substitute for the catalog whose results and notifications a test controls per product.</summary>
internal sealed class ScriptedCatalog : ICatalogReader, ICatalogChanges
{
    private readonly List<Action<CatalogChange>> _followers = [];
    private readonly Channel<ProductId> _began = Channel.CreateUnbounded<ProductId>();
    private int _reads;

    /// <summary>Returns the result of each following read.</summary>
    public Func<ProductId, Task<ProductDetails?>> Answer { get; set; } = _ => Task.FromResult<ProductDetails?>(null);

    /// <summary>Number of reads of a product.</summary>
    public int Reads => _reads;

    /// <summary>Completes when the next read begins that was not awaited here yet.</summary>
    public async Task ReadBegins() => await _began.Reader.ReadAsync();

    /// <summary>Whether notifications arrive.</summary>
    public bool IsConnected { get; set; } = true;

    public void Publish(CatalogChange change) => _followers.ForEach(onChange => onChange(change));

    public IDisposable Follow(Action<CatalogChange> onChange)
    {
        _followers.Add(onChange);
        return new MemoryStream();
    }

    public bool Covers(long timestamp) => IsConnected;

    public Task<ProductDetails?> Find(ProductId id, Actor? actor, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        _began.Writer.TryWrite(id);
        return Answer(id);
    }

    public Task<ProductDetails?> FindBySlug(string slug, Actor? actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<ProductDetails?> FindBySku(string sku, Actor? actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Page<ProductDetails>> Browse(ProductFilter filter, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<ProductFacets> CountFacets(ProductFilter filter, Actor? actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
