using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Catalog;

/// <summary>Stores brands, categories, tags or collections.</summary>
/// <remarks>
/// The commit rejects the name or slug of another taxon of the kind with <c>name-taken</c> or <c>slug-taken</c>. Asynchronous methods throw
/// <see cref="DatabaseUnavailableException"/> while the database is unavailable.
/// </remarks>
public interface ITaxonRepository<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    void Add(TTaxon taxon);

    void Remove(TTaxon taxon);

    Task<TTaxon?> Find(TId id, CancellationToken cancellation);

    /// <summary>Returns the taxa with these names, case-insensitive, in any order.</summary>
    Task<IReadOnlyList<TTaxon>> FindByName(IReadOnlyCollection<string> names, CancellationToken cancellation);

    /// <summary>Returns the taxa with these slugs, in any order.</summary>
    Task<IReadOnlyList<TTaxon>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation);

    /// <summary>Returns the existing ones of the given taxa, in any order.</summary>
    Task<IReadOnlyList<TTaxon>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation);

    /// <summary>Returns the ids that exist and keeps these taxa from being removed until the unit of work ends.</summary>
    Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation);

    /// <summary>
    /// As <see cref="Find"/>; no other unit of work can change, remove or <see cref="Hold">hold</see> it until this one ends.
    /// </summary>
    Task<TTaxon?> Lock(TId id, CancellationToken cancellation);

    /// <summary>Whether a product that is not deleted has the taxon.</summary>
    Task<bool> IsOnProducts(TId id, CancellationToken cancellation);

    /// <summary>Returns the wanted slug or, when it is taken, the first free one of <c>wanted-2</c>, <c>wanted-3</c>, …</summary>
    Task<string> FindFreeSlug(string wanted, CancellationToken cancellation);
}
