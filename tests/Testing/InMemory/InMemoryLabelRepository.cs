using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryLabelRepository<TLabel, TId>(InMemorySession session) : ILabelRepository<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    public void Add(TLabel label) => session.Work.Add(label);

    public void Remove(TLabel label) => session.Work.Remove(EntityKey.Of(label));

    public Task<TLabel?> Find(TId id, CancellationToken cancellation) => Task.FromResult(session.Find<TLabel>(label => label.Id.Equals(id)));

    public Task<TLabel?> FindByName(string name, CancellationToken cancellation) =>
        Task.FromResult(session.Find<TLabel>(label => string.Equals(label.Name, name, StringComparison.OrdinalIgnoreCase)));

    public Task<IReadOnlyList<TLabel>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<TLabel>(label => slugs.Contains(label.Slug, StringComparer.Ordinal)));

    public Task<IReadOnlyList<TLabel>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<TLabel>(label => ids.Contains(label.Id)));

    public async Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        [.. (await session.Lock<TLabel>(label => ids.Contains(label.Id), cancellation)).Select(label => label.Id)];

    public async Task<TLabel?> Lock(TId id, CancellationToken cancellation) =>
        (await session.Lock<TLabel>(label => label.Id.Equals(id), cancellation)).SingleOrDefault();

    public Task<bool> IsOnProducts(TId id, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Product>().Any(product => product.DeletedAt is null && LabelsOf(product).Contains(id.Value)));

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        await session.Work.Lock($"{typeof(TLabel).Name} slug {wanted}", cancellation);
        var taken = session.State.All<TLabel>().Select(label => label.Slug).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug))
            : wanted;
    }

    internal static IEnumerable<Guid> LabelsOf(Product product) =>
    [
        .. product.BrandId is { } brand ? [brand.Value] : Array.Empty<Guid>(),
        .. product.CollectionId is { } collection ? [collection.Value] : Array.Empty<Guid>(),
        .. product.CategoryIds.Select(category => category.Value),
        .. product.TagIds.Select(tag => tag.Value),
    ];
}
