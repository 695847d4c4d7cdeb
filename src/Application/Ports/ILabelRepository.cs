using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>The brands, the categories, the tags or the collections.</summary>
/// <remarks>Committing refuses with <c>name-taken</c> or <c>slug-taken</c> what another of the kind has.</remarks>
public interface ILabelRepository<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    void Add(TLabel label);

    void Remove(TLabel label);

    Task<TLabel?> Find(TId id, CancellationToken cancellation);

    /// <summary>The one with this name, whatever the case.</summary>
    Task<TLabel?> FindByName(string name, CancellationToken cancellation);

    /// <summary>Those that have one of these slugs, in no order.</summary>
    Task<IReadOnlyList<TLabel>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation);

    /// <summary>Those of the given ones that exist, in no order.</summary>
    Task<IReadOnlyList<TLabel>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation);

    /// <summary>Which of the given ones exist; nobody removes them until the unit of work ends.</summary>
    Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation);

    /// <summary>As <see cref="Find"/>; nobody else changes, removes or <see cref="Hold">holds</see> it until the unit of work ends.</summary>
    Task<TLabel?> Lock(TId id, CancellationToken cancellation);

    /// <summary>Whether a product that is not deleted has it.</summary>
    Task<bool> IsOnProducts(TId id, CancellationToken cancellation);

    /// <summary>The wanted slug or, when another of the kind has it, the first of <c>wanted-2</c>, <c>wanted-3</c>, … that is free.</summary>
    Task<string> FindFreeSlug(string wanted, CancellationToken cancellation);
}
