using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryTaxonRepository<TTaxon, TId>(InMemorySession session) : ITaxonRepository<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public void Add(TTaxon taxon) => session.Work.Add(taxon);

    public void Remove(TTaxon taxon) => session.Work.Remove(EntityKey.Of(taxon));

    public Task<TTaxon?> Find(TId id, CancellationToken cancellation) => Task.FromResult(session.Find<TTaxon>(taxon => taxon.Id.Equals(id)));

    public Task<IReadOnlyList<TTaxon>> FindByName(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var folded = names.Select(CaseFolding.Of).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(session.FindAll<TTaxon>(taxon => folded.Contains(CaseFolding.Of(taxon.Name))));
    }

    public Task<IReadOnlyList<TTaxon>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<TTaxon>(taxon => slugs.Contains(taxon.Slug, StringComparer.Ordinal)));

    public Task<IReadOnlyList<TTaxon>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<TTaxon>(taxon => ids.Contains(taxon.Id)));

    public async Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        [.. (await session.Lock<TTaxon>(taxon => ids.Contains(taxon.Id), cancellation)).Select(taxon => taxon.Id)];

    public async Task<TTaxon?> Lock(TId id, CancellationToken cancellation) =>
        (await session.Lock<TTaxon>(taxon => taxon.Id.Equals(id), cancellation)).SingleOrDefault();

    public Task<bool> IsOnProducts(TId id, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Product>().Any(product => product.DeletedAt is null && TaxaOf(product).Contains(id.Value)));

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        await session.Work.Lock($"{typeof(TTaxon).Name} slug {wanted}", cancellation);
        var taken = session.State.All<TTaxon>().Select(taxon => taxon.Slug).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug))
            : wanted;
    }

    private static IEnumerable<Guid> TaxaOf(Product product) =>
    [
        .. product.BrandId is { } brand ? [brand.Value] : Array.Empty<Guid>(),
        .. product.CollectionId is { } collection ? [collection.Value] : Array.Empty<Guid>(),
        .. product.CategoryIds.Select(category => category.Value),
        .. product.TagIds.Select(tag => tag.Value),
    ];
}
