using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Replaces the ids of brands, categories, tags and collections in field changes by their names; an id of a deleted one stays.</summary>
public sealed class NamedChanges(
    ITaxonRepository<Brand, BrandId> brands,
    ITaxonRepository<Category, CategoryId> categories,
    ITaxonRepository<Tag, TagId> tags,
    ITaxonRepository<Collection, CollectionId> collections)
{
    public async Task<IReadOnlyList<FieldChange>> Of(IReadOnlyList<FieldChange> changes, CancellationToken cancellation)
    {
        var named = new List<FieldChange>();
        foreach (var (field, before, after) in changes)
            named.Add(new FieldChange(field, await Name(field, before, cancellation), await Name(field, after, cancellation)));
        return named;
    }

    private async Task<string?> Name(string field, string? value, CancellationToken cancellation) => (field, value) switch
    {
        (_, null or "") => value,
        ("brandId", _) => await Names(brands, value, cancellation),
        ("categoryIds", _) => await Names(categories, value, cancellation),
        ("tagIds", _) => await Names(tags, value, cancellation),
        ("collectionId", _) => await Names(collections, value, cancellation),
        _ => value,
    };

    private static async Task<string> Names<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxa, string list, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        string[] ids = list.Split(", ");
        var parsed = ids.Select(id => TId.TryParse(id, null, out var known) ? known : (TId?)null).OfType<TId>();
        var found = await taxa.FindAll([.. parsed], cancellation);
        var names = found.ToDictionary(taxon => taxon.Id.ToString()!, taxon => taxon.Name, StringComparer.Ordinal);
        return string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));
    }
}
