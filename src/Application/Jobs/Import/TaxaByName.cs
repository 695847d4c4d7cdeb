using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Resolves brands and collections by name, categories and tags by slug, and creates missing ones. Found ones are cached for the rows of
/// one transaction; created ones are not, because they are rolled back with a rejected row.
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
        var folded = CaseFolding.Of(name);
        if (known.TryGetValue(folded, out var id))
            return id;
        return await taxa.FindByName(name, cancellation) is { } taxon ? known[folded] = taxon.Id : await make(name);
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
        foreach (var taxon in await taxa.FindBySlug([.. slugs.Where(slug => !known.ContainsKey(slug))], cancellation))
            known[taxon.Slug] = taxon.Id;

        var ids = new List<TId>(slugs.Count);
        foreach (var slug in slugs)
            ids.Add(known.TryGetValue(slug, out var id) ? id : await make(slug));
        return ids;
    }

    /// <summary>
    /// Derives a name from a slug: <c>garden-tools</c> becomes "Garden tools". Returns the slug when another taxon has that name.
    /// </summary>
    private static async Task<string> NameFor<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxa, string slug, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        var name = $"{char.ToUpperInvariant(slug[0])}{slug[1..].Replace('-', ' ')}";
        return await taxa.FindByName(name, cancellation) is null ? name : slug;
    }
}
