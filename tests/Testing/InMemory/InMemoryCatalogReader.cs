using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCatalogReader(InMemorySession session) : ICatalogReader
{
    public Task<ProductDetails?> Find(ProductId id, Actor? visitor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => product.Id == id, visitor));

    public Task<ProductDetails?> FindBySlug(string slug, Actor? visitor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => product.Slug == slug, visitor));

    public Task<ProductDetails?> FindBySku(string sku, Actor? visitor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => string.Equals(product.Sku, sku, StringComparison.OrdinalIgnoreCase), visitor));

    public Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation)
    {
        var state = session.State;
        return Task.FromResult<IReadOnlyList<ProductDetails>>(
            [.. state.All<Product>().Where(product => ids.Contains(product.Id) && product.IsOrderable).Select(product => Details(state, product))]);
    }

    public Task<Page<ProductDetails>> Browse(
        ProductFilter filter, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        var state = session.State;
        var published = state.All<Product>().Where(product => product.IsOrderable).Select(product => Details(state, product));
        return Task.FromResult(OrderOf(sort).Take(page, published.Where(product => Matches(product, filter))));
    }

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation)
    {
        var state = session.State;
        var own = state.All<Product>().Where(product =>
            product.DeletedAt is null && product.SellerId == seller && (status is null || product.Status == status));
        return Task.FromResult(OrderOf(ProductSort.Newest).Take(page, own.Select(product => Details(state, product))));
    }

    public Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation)
    {
        var state = session.State;
        var categories = product.Categories.Select(category => category.Id).ToHashSet();
        return Task.FromResult<IReadOnlyList<ProductDetails>>(
        [
            .. state.All<Product>()
                .Where(other => other.IsOrderable && other.Id != product.Id && other.CategoryIds.Any(categories.Contains))
                .OrderByDescending(other => other.CategoryIds.Count(categories.Contains))
                .ThenByDescending(other => other.Id.ToString(), StringComparer.Ordinal)
                .Take(limit)
                .Select(other => Details(state, other)),
        ]);
    }

    private ProductDetails? Find(Func<Product, bool> wanted, Actor? visitor)
    {
        var state = session.State;
        var product = state.All<Product>().SingleOrDefault(product => product.DeletedAt is null && wanted(product));
        return product is not null && product.IsVisibleTo(visitor) ? Details(state, product) : null;
    }

    private static ProductDetails Details(ShopState state, Product product)
    {
        var brand = state.All<Brand>().SingleOrDefault(brand => brand.Id == product.BrandId);
        var seller = state.All<Account>().SingleOrDefault(account => account.Id == product.SellerId);
        var stock = state.All<Stock>().Single(stock => stock.ProductId == product.Id);
        return new ProductDetails(
            product.Id, product.Sku, product.Slug, product.Name, product.Description,
            brand is null ? null : new BrandLabel(brand.Id, brand.Name),
            Labels<Category, CategoryId>(state, product.CategoryIds),
            Labels<Tag, TagId>(state, product.TagIds),
            product.CollectionId is { } collection ? Labels<Collection, CollectionId>(state, [collection]).SingleOrDefault() : null,
            product.Unit, product.Price, product.SalePrice, product.Status, product.Images,
            stock.Available, stock.Version,
            product.SellerId is { } id ? new SellerLabel(id, seller?.Profile.StoreName) : null,
            product.Version, product.CreatedAt, product.UpdatedAt);
    }

    private static IReadOnlyList<LabelOf<TId>> Labels<TLabel, TId>(ShopState state, IReadOnlyList<TId> ids)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId> =>
        [.. ids
            .SelectMany(id => state.All<TLabel>().Where(label => label.Id.Equals(id)))
            .Select(label => new LabelOf<TId>(label.Id, label.Name, label.Slug))];

    private static bool Matches(ProductDetails product, ProductFilter filter) =>
        (filter.MinPrice is not { } least || product.EffectivePrice.Amount >= least)
        && (filter.MaxPrice is not { } most || product.EffectivePrice.Amount <= most)
        && Words(filter.Q).All(wanted =>
            Words($"{product.Name} {product.Sku} {product.Description} {product.Brand?.Name}")
                .Any(word => word.StartsWith(wanted, StringComparison.Ordinal)));

    private static string[] Words(string? text) =>
        new string([.. (text ?? "").Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static KeysetOrder<ProductDetails> OrderOf(ProductSort sort) =>
        new(sort.ToString(), KeyOf(sort), product => product.Id.ToString(), id => ProductId.TryParse(id, null, out _),
            sort is ProductSort.Newest or ProductSort.PriceDescending or ProductSort.NameDescending);

    private static Func<ProductDetails, string> KeyOf(ProductSort sort) => sort switch
    {
        ProductSort.PriceAscending or ProductSort.PriceDescending => product => $"{product.EffectivePrice.Amount:D12}",
        ProductSort.NameAscending or ProductSort.NameDescending => product => product.Name.ToLowerInvariant(),
        _ => product => product.Id.ToString(),
    };
}
