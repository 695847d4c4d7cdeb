using System.Diagnostics.CodeAnalysis;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Caching;

/// <summary>The product cache of this instance: published products, until a change on any instance invalidates them.</summary>
public sealed class ProductCache : IDisposable
{
    /// <summary>
    /// The maximum age of an entry while no change notifications arrive, and the time between reads while the database is unavailable.
    /// </summary>
    private static readonly TimeSpan Shortly = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly ICatalogChanges _changes;
    private readonly TimeProvider _clock;
    private readonly CacheMeter _meter;
    private readonly ProductCacheEntries _entries;
    private readonly TimeSpan _lifetime;
    private readonly IDisposable _following;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PendingRead> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<PendingRead> _pending = [];
    private long _awayUntil = long.MinValue;

    public ProductCache(IServiceScopeFactory scopes, ICatalogChanges changes, TimeProvider clock, CachePolicy policy, CacheMeter meter)
    {
        (_scopes, _changes, _clock, _meter) = (scopes, changes, clock, meter);
        _lifetime = policy.Lifetime;
        _entries = new ProductCacheEntries(policy.MaxBytes);
        meter.Measure(() => _entries.Bytes);
        _following = changes.Follow(OnNotification);
    }

    /// <summary>Finds a valid entry.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out CachedProduct? product)
    {
        if (!_entries.TryFind(key, out product) || !IsBelieved(product))
            return false;

        product.Use();
        _meter.Hit();
        return true;
    }

    /// <summary>
    /// Finds a valid entry or reads the product; concurrent reads of one key share one query. While the database is unavailable, an expired
    /// entry is returned, too.
    /// </summary>
    /// <param name="query">Reads the product as an anonymous caller; its errors are passed on.</param>
    public async Task<CachedProduct> Read(string key, IQuery<ProductDetails> query, CancellationToken cancellation)
    {
        if (TryFind(key, out var product))
            return product;

        _meter.Miss();
        var isHere = _entries.TryFind(key, out _);
        try
        {
            return await Join(key, query).WaitAsync(isHere ? Shortly : Timeout.InfiniteTimeSpan, _clock, cancellation);
        }
        catch (DatabaseUnavailableException) when (_entries.TryFind(key, out product))
        {
            Volatile.Write(ref _awayUntil, InShort());
            return product;
        }
        catch (TimeoutException) when (_entries.TryFind(key, out product))
        {
            // One slow read says nothing about the other entries.
            product.BelievedUntil = InShort();
            return product;
        }
    }

    public void Dispose() => _following.Dispose();

    private long InShort() => _clock.GetTimestamp() + (long)(Shortly.TotalSeconds * _clock.TimestampFrequency);

    private bool IsBelieved(CachedProduct product)
    {
        var age = _clock.GetElapsedTime(product.ReadAt);
        return age < Shortly
            || (age < _lifetime && _changes.Covers(product.ReadAt))
            || _clock.GetTimestamp() < Math.Max(product.BelievedUntil, Volatile.Read(ref _awayUntil));
    }

    private Task<CachedProduct> Join(string key, IQuery<ProductDetails> query)
    {
        lock (_gate)
        {
            if (!_shared.TryGetValue(key, out var read))
            {
                _shared[key] = read = new PendingRead(_clock.GetTimestamp());
                _pending.Add(read);
                var mine = read;
                read.Product = Read(key, query, mine);
            }

            return read.Product;
        }
    }

    /// <summary>Independent of the request that starts it, because concurrent requests await the same result.</summary>
    private async Task<CachedProduct> Read(string key, IQuery<ProductDetails> query, PendingRead read)
    {
        // The caller holds the lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var details = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, CancellationToken.None);
            var product = new CachedProduct(details, read.At);
            lock (_gate)
            {
                if (read.IsTrueOf(product))
                    _entries.Put(product);
            }

            return product;
        }
        catch (DomainException)
        {
            lock (_gate)
            {
                if (_entries.TryFind(key, out var gone) && gone.ReadAt <= read.At)
                    _entries.Remove(gone.Id);
            }

            throw;
        }
        finally
        {
            lock (_gate)
            {
                _pending.Remove(read);
                if (_shared.GetValueOrDefault(key) == read)
                    _shared.Remove(key);
            }
        }
    }

    private void OnNotification(CatalogChange change)
    {
        lock (_gate)
        {
            foreach (var read in _pending)
                read.Received.Add(change);

            switch (change)
            {
                case AvailabilityChanged stock:
                    _entries.Take(stock);
                    return;
                case ProductInvalidated other:
                    _entries.Remove(other.Product);
                    break;
                case TaxonInvalidated taxon:
                    _entries.RemoveMadeOf(taxon.Taxon);
                    break;
            }

            // A later request must not share a read that began before the change.
            _shared.Clear();
        }
    }

    /// <summary>A running read, and the changes that were received during it.</summary>
    private sealed class PendingRead(long at)
    {
        public long At => at;

        public List<CatalogChange> Received { get; } = [];

        public Task<CachedProduct> Product { get; set; } = null!;

        /// <summary>False when the product may be older than a received change; newer available quantities are applied.</summary>
        public bool IsTrueOf(CachedProduct product)
        {
            foreach (var stock in Received.OfType<AvailabilityChanged>().Where(stock => stock.Product == product.Id))
                product.Take(stock);
            return !Received.Exists(change => change is ProductInvalidated other && other.Product == product.Id
                || change is TaxonInvalidated taxon && product.IsMadeOf(taxon.Taxon));
        }
    }
}
