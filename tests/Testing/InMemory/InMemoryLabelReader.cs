using Shop.Application.Catalog.Labels;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryLabelReader<TLabel, TId>(InMemorySession session) : ILabelReader<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly KeysetOrder<TLabel> ByName = new(
        "name", label => label.Name.ToLowerInvariant(), label => label.Id.ToString()!, id => TId.TryParse(id, null, out _), Descending: false);

    public Task<Counted<TLabel>?> Find(TId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<TLabel>(label => label.Id.Equals(id)) is { } label ? Count(label) : null);

    public Task<Counted<TLabel>?> FindBySlug(string slug, CancellationToken cancellation) =>
        Task.FromResult(session.Find<TLabel>(label => label.Slug == slug) is { } label ? Count(label) : null);

    public Task<Page<Counted<TLabel>>> List(LabelFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var part = ByName.Take(page, session.State.All<TLabel>().Where(label => Matches(label, filter)));
        return Task.FromResult(new Page<Counted<TLabel>>([.. part.Items.Select(Count)], part.HasMore, part.Next, part.Total));
    }

    public Counted<TLabel> Count(TLabel label)
    {
        var below = Below(label.Id.Value).ToHashSet();
        return new Counted<TLabel>(label, session.State.All<Product>().LongCount(product =>
            product.IsOrderable && InMemoryLabelRepository<TLabel, TId>.LabelsOf(product).Any(below.Contains)));
    }

    private IEnumerable<Guid> Below(Guid id) =>
        session.State.All<Category>().Where(category => category.ParentId?.Value == id).SelectMany(category => Below(category.Id.Value)).Prepend(id);

    private static bool Matches(TLabel label, LabelFilter filter) =>
        (filter.Q is not { Length: > 0 } text || label.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        && (filter.Parent is not { } parent || (label as Category)?.ParentId == parent);
}
