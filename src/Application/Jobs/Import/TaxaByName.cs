using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Resolves brands and collections by name, categories and tags by slug, and creates missing ones. Found ones are cached for the rows of
/// one transaction; created ones only when their row is accepted, because they are rolled back with a rejected one.
/// </summary>
internal sealed class TaxaByName(
    IMediator mediator,
    ITaxonRepository<Brand, BrandId> brands,
    ITaxonRepository<Category, CategoryId> categories,
    ITaxonRepository<Tag, TagId> tags,
    ITaxonRepository<Collection, CollectionId> collections)
{
    private readonly Dictionary<string, BrandId> _brands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CategoryId> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagId> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionId> _collections = new(StringComparer.Ordinal);

    /// <summary>Begins a transaction.</summary>
    public void Forget()
    {
        _brands.Clear();
        _categories.Clear();
        _tags.Clear();
        _collections.Clear();
    }

    /// <summary>Finds the taxa of many rows.</summary>
    public async Task Find(IReadOnlyCollection<ImportedTaxonomy> wanted, CancellationToken cancellation)
    {
        await FindNames(brands, _brands, wanted.Select(taxonomy => taxonomy.Brand.Value), cancellation);
        await FindSlugs(categories, _categories, wanted.SelectMany(taxonomy => taxonomy.Categories.Value ?? []), cancellation);
        await FindSlugs(tags, _tags, wanted.SelectMany(taxonomy => taxonomy.Tags.Value ?? []), cancellation);
        await FindNames(collections, _collections, wanted.Select(taxonomy => taxonomy.Collection.Value), cancellation);
    }

    /// <summary>The fields with the ids of the taxa; null when one is not among those that were found.</summary>
    public ProductFields? Resolve(ProductFields fields, ImportedTaxonomy taxa)
    {
        if (!AreKnown(_brands, Folded(taxa.Brand)) || !AreKnown(_categories, taxa.Categories.Value) || !AreKnown(_tags, taxa.Tags.Value)
            || !AreKnown(_collections, Folded(taxa.Collection)))
        {
            return null;
        }

        return fields with
        {
            BrandId = taxa.Brand.IsGiven ? new(true, taxa.Brand.Value is { } brand ? _brands[CaseFolding.Of(brand)] : null) : fields.BrandId,
            CategoryIds = taxa.Categories.IsGiven ? new(true, [.. taxa.Categories.Value.Select(slug => _categories[slug])]) : fields.CategoryIds,
            TagIds = taxa.Tags.IsGiven ? new(true, [.. taxa.Tags.Value.Select(slug => _tags[slug])]) : fields.TagIds,
            CollectionId = taxa.Collection.IsGiven ? new(true, taxa.Collection.Value is { } name ? _collections[CaseFolding.Of(name)] : null) : fields.CollectionId,
        };
    }

    /// <summary>Caches the taxa of an accepted row, whose ids the fields have.</summary>
    public void Remember(ImportedTaxonomy taxa, ProductFields fields)
    {
        if (taxa.Brand.Value is { } brand)
            _brands[CaseFolding.Of(brand)] = fields.BrandId.Value!.Value;
        foreach (var (slug, id) in (taxa.Categories.Value ?? []).Zip(fields.CategoryIds.Or([])))
            _categories[slug] = id;
        foreach (var (slug, id) in (taxa.Tags.Value ?? []).Zip(fields.TagIds.Or([])))
            _tags[slug] = id;
        if (taxa.Collection.Value is { } collection)
            _collections[CaseFolding.Of(collection)] = fields.CollectionId.Value!.Value;
    }

    public async Task<ProductFields> Resolve(Actor actor, ProductFields fields, ImportedTaxonomy taxa, CancellationToken cancellation)
    {
        if (taxa.Brand.IsGiven)
            fields = fields with { BrandId = await ByName(brands, _brands, taxa.Brand.Value, Make, cancellation) };
        if (taxa.Categories.IsGiven)
            fields = fields with { CategoryIds = new(true, await BySlug(categories, _categories, taxa.Categories.Value, MakeCategory, cancellation)) };
        if (taxa.Tags.IsGiven)
            fields = fields with { TagIds = new(true, await BySlug(tags, _tags, taxa.Tags.Value, MakeTag, cancellation)) };
        if (taxa.Collection.IsGiven)
            fields = fields with { CollectionId = await ByName(collections, _collections, taxa.Collection.Value, MakeCollection, cancellation) };
        return fields;

        Task<BrandId> Make(string name) => mediator.Send(new CreateTaxon<Brand, BrandId>(actor, new TaxonFields(name, default)), cancellation);

        Task<CollectionId> MakeCollection(string name) =>
            mediator.Send(new CreateCollection(actor, new CollectionFields(new TaxonFields(name, default), default, default, default)), cancellation);

        async Task<CategoryId> MakeCategory(string slug) => await mediator.Send(
            new CreateCategory(actor, new CategoryFields(new TaxonFields(await NameFor(categories, slug, cancellation), slug), default, default, default)),
            cancellation);

        async Task<TagId> MakeTag(string slug) =>
            await mediator.Send(new CreateTaxon<Tag, TagId>(actor, new TaxonFields(await NameFor(tags, slug, cancellation), slug)), cancellation);
    }

    private static async Task<TId?> ByName<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa, Dictionary<string, TId> known, string? name, Func<string, Task<TId>> make, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        if (name is null)
            return null;
        await FindNames(taxa, known, [name], cancellation);
        return known.TryGetValue(CaseFolding.Of(name), out var id) ? id : await make(name);
    }

    private static async Task<IReadOnlyList<TId>> BySlug<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa,
        Dictionary<string, TId> known,
        IReadOnlyList<string> slugs,
        Func<string, Task<TId>> make,
        CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        await FindSlugs(taxa, known, slugs, cancellation);
        var ids = new List<TId>(slugs.Count);
        foreach (var slug in slugs)
            ids.Add(known.TryGetValue(slug, out var id) ? id : await make(slug));
        return ids;
    }

    private static async Task FindNames<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa, Dictionary<string, TId> known, IEnumerable<string?> names, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        string[] unknown = [.. names.OfType<string>().Select(CaseFolding.Of).Where(name => !known.ContainsKey(name)).Distinct(StringComparer.Ordinal)];
        foreach (var taxon in await taxa.FindByName(unknown, cancellation))
            known[CaseFolding.Of(taxon.Name)] = taxon.Id;
    }

    private static async Task FindSlugs<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa, Dictionary<string, TId> known, IEnumerable<string> slugs, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        string[] unknown = [.. slugs.Where(slug => slug is not null && !known.ContainsKey(slug)).Distinct(StringComparer.Ordinal)];
        foreach (var taxon in await taxa.FindBySlug(unknown, cancellation))
            known[taxon.Slug] = taxon.Id;
    }

    private static bool AreKnown<TId>(Dictionary<string, TId> known, IEnumerable<string>? texts) =>
        texts?.All(text => text is not null && known.ContainsKey(text)) ?? true;

    private static string[]? Folded(Optional<string?> name) => name.Value is { } text ? [CaseFolding.Of(text)] : null;

    /// <summary>
    /// Derives a name from a slug: <c>garden-tools</c> becomes "Garden tools". Returns the slug when another taxon has that name.
    /// </summary>
    private static async Task<string> NameFor<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxa, string slug, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        var name = $"{char.ToUpperInvariant(slug[0])}{slug[1..].Replace('-', ' ')}";
        return await taxa.FindByName([name], cancellation) is [] ? name : slug;
    }
}
