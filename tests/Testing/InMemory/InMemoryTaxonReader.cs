using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryTaxonReader<TTaxon, TId>(InMemorySession session) : ITaxonReader<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly KeysetOrder<TTaxon> ByName = new(
        "name", taxon => taxon.Name.ToLowerInvariant(), taxon => taxon.Id.ToString()!, id => TId.TryParse(id, null, out _), Descending: false);

    public Task<Counted<TTaxon>?> Find(TId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<TTaxon>(taxon => taxon.Id.Equals(id)) is { } taxon ? Count(taxon) : null);

    public Task<Counted<TTaxon>?> FindBySlug(string slug, CancellationToken cancellation) =>
        Task.FromResult(session.Find<TTaxon>(taxon => taxon.Slug == slug) is { } taxon ? Count(taxon) : null);

    public Task<Page<Counted<TTaxon>>> List(TaxonFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var part = ByName.Take(page, session.State.All<TTaxon>().Where(taxon => Matches(taxon, filter)));
        return Task.FromResult(new Page<Counted<TTaxon>>([.. part.Items.Select(Count)], part.HasMore, part.Next, part.Total));
    }

    public Counted<TTaxon> Count(TTaxon taxon)
    {
        var below = Below(taxon.Id.Value).ToHashSet();
        return new Counted<TTaxon>(taxon, session.State.All<Product>().LongCount(product =>
            product.IsOrderable && InMemoryTaxonRepository<TTaxon, TId>.TaxonsOf(product).Any(below.Contains)));
    }

    private IEnumerable<Guid> Below(Guid id) =>
        session.State.All<Category>().Where(category => category.ParentId?.Value == id).SelectMany(category => Below(category.Id.Value)).Prepend(id);

    private static bool Matches(TTaxon taxon, TaxonFilter filter) =>
        (filter.Q is not { Length: > 0 } text || taxon.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        && (filter.Parent is not { } parent || (taxon as Category)?.ParentId == parent);
}
