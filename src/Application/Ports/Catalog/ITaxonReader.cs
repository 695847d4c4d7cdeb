using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Catalog;

/// <summary>Reads brands, categories, tags or collections with the number of their published products.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ITaxonReader<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    Task<Counted<TTaxon>?> Find(TId id, CancellationToken cancellation);

    Task<Counted<TTaxon>?> FindBySlug(string slug, CancellationToken cancellation);

    /// <summary>Returns taxa that match the filter, ordered by name. Rejects a cursor of another list with <c>cursor-invalid</c>.</summary>
    /// <param name="isCounted">Whether the products are counted; otherwise the counts are 0.</param>
    Task<Page<Counted<TTaxon>>> List(TaxonFilter filter, PageRequest page, bool isCounted, CancellationToken cancellation);
}
