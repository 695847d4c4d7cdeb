using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCatalogReader(InMemorySession session) : ICatalogReader
{
    public Task<ProductDetails?> Find(ProductId id, Actor? actor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => product.Id == id, actor));

    public Task<ProductDetails?> FindBySlug(string slug, Actor? actor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => product.Slug == slug, actor));

    public Task<ProductDetails?> FindBySku(string sku, Actor? actor, CancellationToken cancellation) =>
        Task.FromResult(Find(product => string.Equals(product.Sku, sku, StringComparison.OrdinalIgnoreCase), actor));

    public Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation)
    {
        var state = session.State;
        return Task.FromResult<IReadOnlyList<ProductDetails>>(
            [.. state.All<Product>().Where(product => ids.Contains(product.Id) && product.IsOrderable).Select(product => Details(state, product))]);
    }

    public Task<Page<ProductDetails>> Browse(
        ProductFilter filter, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        var state = session.State;
        return Task.FromResult(OrderOf(sort, state, filter).Take(page, Matching(state, filter, actor)));
    }

    public Task<ProductFacets> CountFacets(ProductFilter filter, Actor? actor, CancellationToken cancellation) =>
        Task.FromResult(InMemoryProductFacets.Of(session.State, [.. Matching(session.State, filter, actor)]));

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation)
    {
        var state = session.State;
        var own = state.All<Product>().Where(product =>
            product.DeletedAt is null && product.SellerId == seller && (status is null || product.Status == status));
        return Task.FromResult(OrderOf(ProductSort.Newest, state, new ProductFilter()).Take(page, own.Select(product => Details(state, product))));
    }

    public Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation)
    {
        var state = session.State;
        HashSet<Guid> taxons = [.. product.Categories.Select(category => category.Id.Value), .. product.Tags.Select(tag => tag.Id.Value)];
        int Shared(Product other) => other.CategoryIds.Select(id => id.Value).Concat(other.TagIds.Select(id => id.Value)).Count(taxons.Contains);
        return Task.FromResult<IReadOnlyList<ProductDetails>>(
        [
            .. state.All<Product>()
                .Where(other => other.IsOrderable && other.Id != product.Id && Shared(other) > 0)
                .OrderByDescending(Shared)
                .ThenByDescending(other => other.Id.ToString(), StringComparer.Ordinal)
                .Take(limit)
                .Select(other => Details(state, other)),
        ]);
    }

    private ProductDetails? Find(Func<Product, bool> wanted, Actor? actor)
    {
        var state = session.State;
        var product = state.All<Product>().SingleOrDefault(product => product.DeletedAt is null && wanted(product));
        return product is not null && product.IsVisibleTo(actor) ? Details(state, product) : null;
    }

    private static ProductDetails Details(ShopState state, Product product)
    {
        var brand = state.All<Brand>().SingleOrDefault(brand => brand.Id == product.BrandId);
        var seller = state.All<Account>().SingleOrDefault(account => account.Id == product.SellerId);
        var stock = state.All<Stock>().Single(stock => stock.ProductId == product.Id);
        return new ProductDetails(
            product.Id, product.Sku, product.Slug, product.Name, product.Description,
            brand is null ? null : new BrandReference(brand.Id, brand.Name),
            Taxonomy<Category, CategoryId>(state, product.CategoryIds),
            Taxonomy<Tag, TagId>(state, product.TagIds),
            product.CollectionId is { } collection ? Taxonomy<Collection, CollectionId>(state, [collection]).SingleOrDefault() : null,
            product.Unit, product.Price, product.SalePrice, product.Status, product.Images,
            stock.Available, stock.Version,
            product.SellerId is { } id ? new SellerReference(id, seller?.Profile.StoreName) : null,
            product.Version, product.CreatedAt, product.UpdatedAt);
    }

    private static IReadOnlyList<TaxonOf<TId>> Taxonomy<TTaxon, TId>(ShopState state, IReadOnlyList<TId> ids)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        [.. ids
            .SelectMany(id => state.All<TTaxon>().Where(taxon => taxon.Id.Equals(id)))
            .Select(taxon => new TaxonOf<TId>(taxon.Id, taxon.Name, taxon.Slug))];

    private static IEnumerable<ProductDetails> Matching(ShopState state, ProductFilter filter, Actor? actor)
    {
        var all = state.All<Product>()
            .Where(product => product.IsVisibleTo(actor) && (filter.Statuses ?? [ProductStatus.Published]).Contains(product.Status))
            .Select(product => Details(state, product)).ToList();
        var terms = ProductTerms.Wanted(filter.Q, all);
        return all.Where(product => Matches(product, filter, state) && terms.Match(product));
    }

    private static bool Matches(ProductDetails product, ProductFilter filter, ShopState state) =>
        (filter.MinPrice is not { } least || product.EffectivePrice.Amount >= least)
        && (filter.MaxPrice is not { } most || product.EffectivePrice.Amount <= most)
        && (filter.Sellers is not { } sellers || (product.Seller is { } seller && sellers.Contains(seller.Id)))
        && (!filter.InStock || product.Available > 0)
        && IsAny(filter.Brands, state.All<Brand>().Where(brand => brand.Id == product.Brand?.Id).Select(brand => (brand.Id.ToString(), brand.Slug)))
        && IsAny(filter.Categories, product.Categories.SelectMany(category => AboveAndIn(state, category.Id)))
        && IsAny(filter.Tags, product.Tags.Select(tag => (tag.Id.ToString(), tag.Slug)))
        && IsAny(filter.Collections, product.Collection is { } collection ? [(collection.Id.ToString(), collection.Slug)] : []);

    private static bool IsAny(IReadOnlyList<string>? wanted, IEnumerable<(string Id, string Slug)> taxons) =>
        wanted is null || taxons.Any(taxon => wanted.Any(one => one == taxon.Id || one == taxon.Slug));

    private static IEnumerable<(string Id, string Slug)> AboveAndIn(ShopState state, CategoryId id)
    {
        for (var next = (CategoryId?)id; next is not null;)
        {
            var category = state.All<Category>().Single(category => category.Id == next);
            yield return (category.Id.ToString(), category.Slug);
            next = category.ParentId;
        }
    }

    private static KeysetOrder<ProductDetails> OrderOf(ProductSort sort, ShopState state, ProductFilter filter) =>
        new(sort.ToString(), KeyOf(sort, state, filter), product => product.Id.ToString(), id => ProductId.TryParse(id, null, out _),
            sort is not (ProductSort.PriceAscending or ProductSort.NameAscending));

    private static Func<ProductDetails, string> KeyOf(ProductSort sort, ShopState state, ProductFilter filter) => sort switch
    {
        ProductSort.PriceAscending or ProductSort.PriceDescending => product => $"{product.EffectivePrice.Amount:D12}",
        ProductSort.NameAscending or ProductSort.NameDescending => product => product.Name.ToLowerInvariant(),
        ProductSort.Popular => product => $"{state.All<CountedViews>().Where(views => views.ProductId == product.Id).Sum(views => views.Views):D12}",
        ProductSort.Relevance => product => $"{ProductTerms.Weight(filter.Q, product):D6}",
        _ => product => product.Id.ToString(),
    };
}
