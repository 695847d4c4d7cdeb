using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Caching;

/// <summary>A published product as anonymous callers see it, and what an adapter made of it.</summary>
public sealed class CachedProduct
{
    /// <summary>The approximate memory of an entry in addition to its texts, in bytes.</summary>
    private const int Overhead = 3 * 1024;

    private readonly Guid[] _taxons;

    private volatile State _state;
    private volatile bool _isUsed;
    private long _believedUntil = long.MinValue;

    /// <param name="product">The product as anonymous callers see it.</param>
    /// <param name="readAt">A timestamp taken before the product was read.</param>
    internal CachedProduct(ProductDetails product, long readAt)
    {
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
        _state = new State(product);
        // Twice: once as text, once as what is made of it.
        Size = Overhead + 2 * sizeof(char) * Texts(product).Sum(text => text?.Length ?? 0);
    }

    public ProductId Id => _state.Details.Id;

    public ProductDetails Details => _state.Details;

    internal IReadOnlyList<string> Keys { get; }

    internal long ReadAt { get; }

    /// <summary>The timestamp until which the entry is served whatever its age, because reading it again took too long.</summary>
    internal long BelievedUntil
    {
        get => Volatile.Read(ref _believedUntil);
        set => Volatile.Write(ref _believedUntil, value);
    }

    /// <summary>The approximate memory, in bytes.</summary>
    internal int Size { get; }

    /// <summary>What an adapter makes of the product; made again only after the available quantity has changed.</summary>
    public TContent Rendered<TContent>(Func<ProductDetails, TContent> render)
        where TContent : class
    {
        var state = _state;
        if (state.Content is TContent content)
            return content;

        content = render(state.Details);
        state.Content = content;
        return content;
    }

    /// <summary>Marks the entry as recently used.</summary>
    internal void Use()
    {
        if (!_isUsed)
            _isUsed = true;
    }

    /// <summary>Returns and resets the mark of recent use.</summary>
    internal bool TakeUse() => _isUsed && !(_isUsed = false);

    internal bool IsMadeOf(Guid taxon) => Array.IndexOf(_taxons, taxon) >= 0;

    /// <summary>Replaces the available quantity, unless the entry has a newer one. Not safe for concurrent callers.</summary>
    internal void Take(AvailabilityChanged stock)
    {
        var product = _state.Details;
        if (stock.StockVersion >= product.StockVersion)
            _state = new State(product with { Available = stock.Available, StockVersion = stock.StockVersion });
    }

    private static IEnumerable<string?> Texts(ProductDetails product) =>
    [
        product.Name, product.Description, product.Brand?.Name, product.Collection?.Name, product.Collection?.Slug, product.Seller?.StoreName,
        .. product.Categories.SelectMany(category => new[] { category.Name, category.Slug }),
        .. product.Tags.SelectMany(tag => new[] { tag.Name, tag.Slug }),
        .. product.Images.SelectMany(image => new[] { image.Url, image.Alt }),
    ];

    private sealed class State(ProductDetails details)
    {
        public ProductDetails Details => details;

        public object? Content { get; set; }
    }
}
