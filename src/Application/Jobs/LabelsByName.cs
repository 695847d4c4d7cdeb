using MediatR;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Labels;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs;

/// <summary>
/// Resolves brands and collections by name, categories and tags by slug, and creates missing ones. Found ones are cached for the rows of
/// one transaction; created ones are not, because they are rolled back with a rejected row.
/// </summary>
internal sealed class LabelsByName(
    IMediator mediator,
    ILabelRepository<Brand, BrandId> brands,
    ILabelRepository<Category, CategoryId> categories,
    ILabelRepository<Tag, TagId> tags,
    ILabelRepository<Collection, CollectionId> collections)
{
    private readonly Dictionary<string, BrandId> _brands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CategoryId> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagId> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionId> _collections = new(StringComparer.OrdinalIgnoreCase);

    public async Task<ProductFields> Resolve(Actor actor, ProductFields fields, ImportedLabels labels, CancellationToken cancellation)
    {
        if (labels.Brand.IsGiven)
            fields = fields with { BrandId = await ByName(brands, _brands, labels.Brand.Value, Make, cancellation) };
        if (labels.Categories.IsGiven)
            fields = fields with { CategoryIds = new(true, await BySlug(categories, _categories, labels.Categories.Value, MakeCategory, cancellation)) };
        if (labels.Tags.IsGiven)
            fields = fields with { TagIds = new(true, await BySlug(tags, _tags, labels.Tags.Value, MakeTag, cancellation)) };
        if (labels.Collection.IsGiven)
            fields = fields with { CollectionId = await ByName(collections, _collections, labels.Collection.Value, MakeCollection, cancellation) };
        return fields;

        Task<BrandId> Make(string name) => mediator.Send(new CreateBrand(actor, new LabelFields(name, default)), cancellation);

        Task<CollectionId> MakeCollection(string name) =>
            mediator.Send(new CreateCollection(actor, new CollectionFields(new LabelFields(name, default), default, default, default)), cancellation);

        async Task<CategoryId> MakeCategory(string slug) => await mediator.Send(
            new CreateCategory(actor, new CategoryFields(new LabelFields(await NameFor(categories, slug, cancellation), slug), default, default, default)),
            cancellation);

        async Task<TagId> MakeTag(string slug) =>
            await mediator.Send(new CreateTag(actor, new LabelFields(await NameFor(tags, slug, cancellation), slug)), cancellation);
    }

    private static async Task<TId?> ByName<TLabel, TId>(
        ILabelRepository<TLabel, TId> labels, Dictionary<string, TId> known, string? name, Func<string, Task<TId>> make, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        if (name is null)
            return null;
        if (known.TryGetValue(name, out var id))
            return id;
        return await labels.FindByName(name, cancellation) is { } label ? known[name] = label.Id : await make(name);
    }

    private static async Task<IReadOnlyList<TId>> BySlug<TLabel, TId>(
        ILabelRepository<TLabel, TId> labels,
        Dictionary<string, TId> known,
        IReadOnlyList<string> slugs,
        Func<string, Task<TId>> make,
        CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        foreach (var label in await labels.FindBySlug([.. slugs.Where(slug => !known.ContainsKey(slug))], cancellation))
            known[label.Slug] = label.Id;

        var ids = new List<TId>(slugs.Count);
        foreach (var slug in slugs)
            ids.Add(known.TryGetValue(slug, out var id) ? id : await make(slug));
        return ids;
    }

    /// <summary>
    /// Derives a name from a slug: <c>garden-tools</c> becomes "Garden tools". Returns the slug when another taxon has that name.
    /// </summary>
    private static async Task<string> NameFor<TLabel, TId>(ILabelRepository<TLabel, TId> labels, string slug, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        var name = $"{char.ToUpperInvariant(slug[0])}{slug[1..].Replace('-', ' ')}";
        return await labels.FindByName(name, cancellation) is null ? name : slug;
    }
}
