using Shop.Application.Catalog.Labels;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>The categories as a tree.</summary>
public interface ICategoryTree
{
    /// <summary>Which category lies below which; nobody else adds, moves or removes one until the unit of work ends.</summary>
    Task<CategoryTree> Lock(CancellationToken cancellation);

    /// <summary>Every category, by name.</summary>
    Task<IReadOnlyList<Counted<Category>>> ReadAll(CancellationToken cancellation);
}
