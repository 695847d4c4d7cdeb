using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Operations that all kinds of taxa share.</summary>
internal static class TaxonUseCases
{
    /// <summary>The given slug, or a free one derived from the name.</summary>
    public static async Task<string> SlugFor<TTaxon, TId>(
        this ITaxonRepository<TTaxon, TId> taxa, ITransliteration transliteration, TaxonFields fields, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        fields.Slug.IsGiven ? fields.Slug.Value : await taxa.FindFreeSlug(Slug.Unreserved(transliteration.SlugOf(fields.Name.Value), ReservedFor<TTaxon>()), cancellation);

    private static IReadOnlyList<string> ReservedFor<TTaxon>() => typeof(TTaxon) == typeof(Category) ? Slug.ReservedForCategories : [];

    /// <summary>Locks a taxon. Rejects with <c>…-not-found</c> and <c>stale-version</c>.</summary>
    public static async Task<TTaxon> LockVersion<TTaxon, TId>(
        this ITaxonRepository<TTaxon, TId> taxa, TId id, ExpectedVersion? expectedVersion, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        var taxon = await taxa.Lock(id, cancellation) ?? throw TaxonErrors.NotFound(KindOf<TTaxon>());
        taxon.EnsureVersion(expectedVersion);
        return taxon;
    }

    public static void Rename<TId>(this Taxon<TId> taxon, TaxonFields fields)
        where TId : struct, IEntityId<TId> =>
        taxon.Rename(fields.Name.Or(taxon.Name), fields.Slug.Or(taxon.Slug));

    /// <summary>Removes a taxon that no product has. Rejects with <c>…-not-found</c>, <c>stale-version</c> and <c>in-use</c>.</summary>
    public static async Task RemoveUnused<TTaxon, TId>(
        this ITaxonRepository<TTaxon, TId> taxa, TId id, ExpectedVersion? expectedVersion, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        var taxon = await taxa.LockVersion(id, expectedVersion, cancellation);
        if (await taxa.IsOnProducts(id, cancellation))
            throw TaxonErrors.InUse();
        taxa.Remove(taxon);
    }

    public static TaxonKind KindOf<TTaxon>() => Enum.Parse<TaxonKind>(typeof(TTaxon).Name);
}
