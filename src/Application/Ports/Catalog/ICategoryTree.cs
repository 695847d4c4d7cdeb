using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Ports.Catalog;

/// <summary>The categories as a tree.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ICategoryTree
{
    /// <summary>Returns the tree and locks it until the unit of work ends: no category can be added, moved or removed.</summary>
    Task<CategoryTree> Lock(CancellationToken cancellation);

    /// <summary>Returns all categories with the number of their products, or with 0 when they are not counted, ordered by name.</summary>
    Task<IReadOnlyList<Counted<Category>>> ReadAll(bool isCounted, CancellationToken cancellation);
}
