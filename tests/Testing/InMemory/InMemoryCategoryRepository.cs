using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCategoryRepository(InMemorySession session) : ICategoryRepository
{
    public void Add(Category category) => session.Work.Add(category);

    public Task<IReadOnlyList<Category>> FindAll(IReadOnlyCollection<CategoryId> ids, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Category>(category => ids.Contains(category.Id)));
}
