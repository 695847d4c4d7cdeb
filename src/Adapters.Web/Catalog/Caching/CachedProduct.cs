using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>An entry of the product cache: a published product with its cache keys and the ids of its taxa and seller.</summary>
internal sealed class CachedProduct
{
    /// <summary>The approximate memory of an entry in addition to its body, in bytes.</summary>
    private const int Overhead = 1024;

    private readonly Guid[] _taxons;

    private volatile ProductContent _content;
    private volatile bool _isUsed;

    /// <param name="product">The product as anonymous callers see it.</param>
    /// <param name="readAt">A timestamp taken before the product was read.</param>
    public CachedProduct(ProductDetails product, long readAt)
    {
        Id = product.Id;
        ReadAt = readAt;
        Keys = [ProductKey.Of(product.Id), ProductKey.OfSlug(product.Slug), ProductKey.OfSku(product.Sku)];
        _taxons =
        [
            .. product.Categories.Select(category => category.Id.Value),
            .. product.Tags.Select(tag => tag.Id.Value),
            .. product.Collection is { } collection ? [collection.Id.Value] : Array.Empty<Guid>(),
            .. product.Brand is { } brand ? [brand.Id.Value] : Array.Empty<Guid>(),
            .. product.Seller is { } seller ? [seller.Id.Value] : Array.Empty<Guid>(),
        ];
        _content = ProductContent.Of(product);
        Size = _content.Body.Length + Overhead;
    }

    public ProductId Id { get; }

    public IReadOnlyList<string> Keys { get; }

    public long ReadAt { get; }

    /// <summary>The approximate memory, in bytes.</summary>
    public int Size { get; }

    public ProductContent Content => _content;

    /// <summary>Marks the entry as recently used.</summary>
    public void Use()
    {
        if (!_isUsed)
            _isUsed = true;
    }

    /// <summary>Returns and resets the mark of recent use.</summary>
    public bool TakeUse() => _isUsed && !(_isUsed = false);

    public bool IsMadeOf(Guid taxon) => Array.IndexOf(_taxons, taxon) >= 0;

    /// <summary>Replaces the available quantity, unless the entry has a newer one. Not safe for concurrent callers.</summary>
    public void Take(AvailabilityChanged stock)
    {
        if (stock.StockVersion >= _content.StockVersion)
            _content = _content.With(stock.Available, stock.StockVersion);
    }
}
