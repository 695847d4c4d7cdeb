using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>A published product that is kept ready, with the names it is found by and the things it is made of.</summary>
internal sealed class CachedProduct
{
    /// <summary>What a product costs beside its body: names, their places in the table, and this.</summary>
    private const int Overhead = 1024;

    private readonly Guid[] _labels;

    private volatile ProductContent _content;
    private volatile bool _isUsed;

    /// <param name="product">As every visitor may see it.</param>
    /// <param name="readAt">A timestamp from before it was read.</param>
    public CachedProduct(ProductDetails product, long readAt)
    {
        Id = product.Id;
        ReadAt = readAt;
        Keys = [ProductKey.Of(product.Id), ProductKey.OfSlug(product.Slug), ProductKey.OfSku(product.Sku)];
        _labels =
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

    /// <summary>In bytes, about.</summary>
    public int Size { get; }

    public ProductContent Content => _content;

    /// <summary>Notes that it is wanted.</summary>
    public void Use()
    {
        if (!_isUsed)
            _isUsed = true;
    }

    /// <summary>Whether it was wanted since the last time this was asked.</summary>
    public bool TakeUse() => _isUsed && !(_isUsed = false);

    public bool IsMadeOf(Guid label) => Array.IndexOf(_labels, label) >= 0;

    /// <summary>Takes what is left of it now, unless something newer is known. Not for two callers at once.</summary>
    public void Take(AvailableIsOther stock)
    {
        if (stock.StockVersion >= _content.StockVersion)
            _content = _content.With(stock.Available, stock.StockVersion);
    }
}
