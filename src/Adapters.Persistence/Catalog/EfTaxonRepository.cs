using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Search;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfTaxonRepository<TTaxon, TId>(ShopDbContext db) : ITaxonRepository<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly ProductsUnder Under = ProductsUnder.Of<TTaxon>();

    private readonly DbSet<TTaxon> _taxons = db.Set<TTaxon>();

    public void Add(TTaxon taxon) => _taxons.Add(taxon);

    public void Remove(TTaxon taxon) => _taxons.Remove(taxon);

    public Task<TTaxon?> Find(TId id, CancellationToken cancellation) =>
        _taxons.FirstOrDefaultAsync(taxon => taxon.Id.Equals(id), cancellation);

    public async Task<IReadOnlyList<TTaxon>> FindByName(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        string[] folded = [.. names.Select(CaseFolding.Of)];
        return folded.Length == 0
            ? []
            : await _taxons.Where(taxon => folded.Contains(EF.Property<string>(taxon, TaxonConfiguration.FoldedName))).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<TTaxon>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation) =>
        slugs.Count == 0 ? [] : await _taxons.Where(taxon => slugs.Contains(taxon.Slug)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<TTaxon>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await _taxons.Where(taxon => ids.Contains(taxon.Id)).ToListAsync(cancellation);

    public async Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation)
    {
        var held = await db.Database.SqlQueryRaw<Guid>(Under.Hold, Ids(ids)).ToListAsync(cancellation);
        return held.ConvertAll(TId.From);
    }

    public async Task<TTaxon?> Lock(TId id, CancellationToken cancellation) =>
        (await _taxons.FromSqlRaw(Under.Lock, Ids([id])).ToListAsync(cancellation)).SingleOrDefault();

    public async Task<bool> IsOnProducts(TId id, CancellationToken cancellation) =>
        (await db.Database.SqlQueryRaw<bool>(Under.IsUsed, Ids([id])).ToListAsync(cancellation)).Single();

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        // Serializes concurrent requests for one slug; otherwise the second would fail with a conflict on a slug that its request does not
        // contain.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"{Under.Table}:slug:{wanted}"}, 0))", cancellation);
        return await FreeSlug.Find(
            wanted, candidates => _taxons.Select(taxon => taxon.Slug).Where(slug => candidates.Contains(slug)).ToListAsync(cancellation));
    }

    private static NpgsqlParameter<Guid[]> Ids(IEnumerable<TId> ids) => new("ids", [.. ids.Select(id => id.Value)]);
}
