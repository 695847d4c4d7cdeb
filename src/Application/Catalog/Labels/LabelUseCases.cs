using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Labels;

/// <summary>Operations that all kinds of taxa share.</summary>
internal static class LabelUseCases
{
    /// <summary>The given slug, or a free one derived from the name.</summary>
    public static async Task<string> SlugFor<TLabel, TId>(
        this ILabelRepository<TLabel, TId> labels, LabelFields fields, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId> =>
        fields.Slug.IsGiven ? fields.Slug.Value : await labels.FindFreeSlug(Slug.From(fields.Name.Value), cancellation);

    /// <summary>Locks a taxon. Rejects with <c>…-not-found</c> and <c>stale-version</c>.</summary>
    public static async Task<TLabel> LockVersion<TLabel, TId>(
        this ILabelRepository<TLabel, TId> labels, TId id, long? expectedVersion, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        var label = await labels.Lock(id, cancellation) ?? throw LabelErrors.NotFound(KindOf<TLabel>());
        label.EnsureVersion(expectedVersion);
        return label;
    }

    public static void Rename<TId>(this Label<TId> label, LabelFields fields)
        where TId : struct, IEntityId<TId> =>
        label.Rename(fields.Name.Or(label.Name), fields.Slug.Or(label.Slug));

    /// <summary>Removes a taxon that no product has. Rejects with <c>…-not-found</c>, <c>stale-version</c> and <c>in-use</c>.</summary>
    public static async Task RemoveUnused<TLabel, TId>(
        this ILabelRepository<TLabel, TId> labels, TId id, long? expectedVersion, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        var label = await labels.LockVersion(id, expectedVersion, cancellation);
        if (await labels.IsOnProducts(id, cancellation))
            throw LabelErrors.InUse();
        labels.Remove(label);
    }

    /// <summary>Returns a taxon by id or slug. Rejects with <c>…-not-found</c>.</summary>
    /// <param name="idOrSlug">A slug cannot have the form of an id.</param>
    public static async Task<Counted<TLabel>> Get<TLabel, TId>(
        this ILabelReader<TLabel, TId> labels, string idOrSlug, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        var found = TId.TryParse(idOrSlug, null, out var id)
            ? await labels.Find(id, cancellation)
            : await labels.FindBySlug(idOrSlug, cancellation);
        return found ?? throw LabelErrors.NotFound(KindOf<TLabel>());
    }

    private static LabelKind KindOf<TLabel>() => Enum.Parse<LabelKind>(typeof(TLabel).Name);
}
