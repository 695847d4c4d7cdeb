using Shop.Application.Accounts;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Products;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;

namespace Shop.Application.SampleData;

/// <summary>Adds all sample data within one unit of work.</summary>
internal sealed class SampleDataLoader(
    IIdempotencyStore answers,
    IAccountRepository accounts,
    ITaxonRepository<Brand, BrandId> brands,
    ITaxonRepository<Category, CategoryId> categories,
    ITaxonRepository<Tag, TagId> tags,
    ITaxonRepository<Collection, CollectionId> collections,
    IProductRepository products,
    IStockRepository stocks,
    ITransliteration transliteration,
    SampleUploads uploads,
    StorePolicy store,
    TimeProvider clock)
{
    /// <summary>
    /// Distributes adjacent rows of the file over the days before the load, so that the newest products come from all categories.
    /// </summary>
    private const int Stride = 89;

    /// <summary>Returns null when another instance has loaded it.</summary>
    public async Task<SampleDataLoaded?> Load(string passwordHash, CancellationToken cancellation)
    {
        var sample = SampleStore.Read();
        var seller = sample.Accounts.Single(account => account.Role == AccountRole.Seller);
        var admin = sample.Accounts.Single(account => account.Role == AccountRole.Admin);

        // Of several instances that start together, one claims the key; the others are rejected or find the account.
        await answers.Claim(new IdempotencyKey(admin.Id, "sample-data", "load"), cancellation);
        if (await accounts.Find(admin.Id, cancellation) is not null)
            return null;

        // Before anything else is stored, because each upload saves what was added before it.
        var catalog = SampleStore.ReadProducts();
        var pictures = await uploads.Upload(sample, catalog, new Actor(admin.Id, admin.Role), cancellation);

        var now = clock.GetUtcNow();
        Account[] people = [.. sample.Accounts.Select(account => account.Register(passwordHash, now))];
        foreach (var account in people)
            accounts.Add(account);

        var brandIds = AddBrands(sample.Brands, now);
        var categoryIds = AddCategories(sample.Categories, now);
        var tagged = AddTags(sample.Tags, now);
        var collected = AddCollections(sample.Collections, pictures, now);
        foreach (var (index, product) in catalog.Index())
        {
            var description = product.Describe(
                transliteration.SlugOf(product.Name),
                brandIds[product.Brand],
                [.. product.Categories.Select(slug => categoryIds[slug])],
                [.. product.Categories.SelectMany(slug => tagged[slug]).Distinct()],
                product.Categories.SelectMany(slug => collected[slug]).Cast<CollectionId?>().FirstOrDefault(),
                store.Currency,
                new ProductImage(pictures[product.Sku], product.Name));
            var at = now.AddHours(-(index * Stride % catalog.Count));
            Add(Product.Create(ProductId.New(at), product.BySeller ? seller.Id : null, description, admin.Id, at), product.Stock, admin.Id, at);
        }

        return new SampleDataLoaded([.. people.Select(AccountDetails.Of)], catalog.Count, GeneratedPassword: null);
    }

    private Dictionary<string, BrandId> AddBrands(IReadOnlyList<string> names, DateTimeOffset at)
    {
        var ids = new Dictionary<string, BrandId>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var brand = Brand.Create(BrandId.New(at), name, transliteration.SlugOf(name));
            brands.Add(brand);
            ids.Add(name, brand.Id);
        }

        return ids;
    }

    private Dictionary<string, CategoryId> AddCategories(IReadOnlyList<SampleCategory> tree, DateTimeOffset at)
    {
        var ids = new Dictionary<string, CategoryId>(StringComparer.Ordinal);
        foreach (var sample in tree)
        {
            var category = Category.Create(
                CategoryId.New(at), sample.Name, sample.Parent is null ? null : ids[sample.Parent], transliteration.SlugOf(sample.Name));
            categories.Add(category);
            ids.Add(category.Slug, category.Id);
        }

        return ids;
    }

    /// <summary>The tags of a category's products by category slug.</summary>
    private ILookup<string, TagId> AddTags(IReadOnlyList<SampleTag> samples, DateTimeOffset at)
    {
        var made = samples.Select(sample => (sample.Categories, Tag: Tag.Create(
            TagId.New(at), sample.Name, transliteration.SlugOf(sample.Name)))).ToList();
        made.ForEach(one => tags.Add(one.Tag));
        return made.SelectMany(one => one.Categories.Select(slug => (slug, one.Tag.Id))).ToLookup(entry => entry.slug, entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>The collections of a category's products by category slug.</summary>
    private ILookup<string, CollectionId> AddCollections(
        IReadOnlyList<SampleCollection> samples, IReadOnlyDictionary<string, string> pictures, DateTimeOffset at)
    {
        var made = samples.Select(sample => (sample.Categories, Collection: Collection.Create(
            CollectionId.New(at), sample.Name, transliteration.SlugOf(sample.Name), sample.Icon,
            [.. sample.Banners.Select(banner => banner with { ImageUrl = pictures[banner.Title] })], sample.Layout))).ToList();
        made.ForEach(one => collections.Add(one.Collection));
        return made.SelectMany(one => one.Categories.Select(slug => (slug, one.Collection.Id))).ToLookup(entry => entry.slug, entry => entry.Id, StringComparer.Ordinal);
    }

    private void Add(Product product, int onHand, AccountId by, DateTimeOffset at)
    {
        // Sample products raise no events, so that no admin is notified of each of them.
        product.DequeueEvents();
        products.Add(product);
        stocks.Add(Stock.Open(VariantId.DefaultOf(product.Id), onHand, by, at));
    }
}
