using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>The categories.</summary>
public interface ICategoryRepository
{
    void Add(Category category);

    /// <summary>Those of the given categories that exist, in no order.</summary>
    Task<IReadOnlyList<Category>> FindAll(IReadOnlyCollection<CategoryId> ids, CancellationToken cancellation);
}
