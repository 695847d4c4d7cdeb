using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Caching;

/// <summary>
/// The entries of the product cache, within a memory limit; eviction removes the oldest entries without recent use. Only
/// <see cref="TryFind"/> is safe for concurrent callers.
/// </summary>
internal sealed class ProductCacheEntries(long maxBytes)
{
    private readonly ConcurrentDictionary<string, CachedProduct> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ProductId, LinkedListNode<CachedProduct>> _byId = [];
    private readonly LinkedList<CachedProduct> _line = [];
    private long _bytes;

    public long Bytes => Volatile.Read(ref _bytes);

    public bool TryFind(string key, [NotNullWhen(true)] out CachedProduct? product) => _byKey.TryGetValue(key, out product);

    /// <summary>Adds an entry, replacing the one of the same product.</summary>
    public void Put(CachedProduct product)
    {
        Remove(product.Id);
        _byId[product.Id] = _line.AddLast(product);
        foreach (var key in product.Keys)
            _byKey[key] = product;
        _bytes += product.Size;
        MakeRoom();
    }

    public void Remove(ProductId id)
    {
        if (!_byId.Remove(id, out var place))
            return;

        _line.Remove(place);
        foreach (var key in place.Value.Keys)
            _byKey.TryRemove(KeyValuePair.Create(key, place.Value));
        _bytes -= place.Value.Size;
    }

    public void RemoveMadeOf(Guid taxon)
    {
        foreach (var product in _line.Where(product => product.IsMadeOf(taxon)).ToList())
            Remove(product.Id);
    }

    public void Take(AvailabilityChanged stock)
    {
        if (_byId.TryGetValue(stock.Product, out var place))
            place.Value.Take(stock);
    }

    private void MakeRoom()
    {
        var secondChances = _line.Count;
        while (_bytes > maxBytes)
        {
            var oldest = _line.First!;
            if (oldest.Value.TakeUse() && secondChances-- > 0)
            {
                _line.RemoveFirst();
                _line.AddLast(oldest);
            }
            else
            {
                Remove(oldest.Value.Id);
            }
        }
    }
}
