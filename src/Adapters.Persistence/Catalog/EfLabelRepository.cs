using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfLabelRepository<TLabel, TId>(ShopDbContext db) : ILabelRepository<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly ProductsUnder Under = ProductsUnder.Of<TLabel>();

    private readonly DbSet<TLabel> _labels = db.Set<TLabel>();

    public void Add(TLabel label) => _labels.Add(label);

    public void Remove(TLabel label) => _labels.Remove(label);

    public Task<TLabel?> Find(TId id, CancellationToken cancellation) =>
        _labels.FirstOrDefaultAsync(label => label.Id.Equals(id), cancellation);

    public Task<TLabel?> FindByName(string name, CancellationToken cancellation)
    {
        var folded = name.ToLowerInvariant();
        return _labels.FirstOrDefaultAsync(label => EF.Property<string>(label, LabelConfiguration.FoldedName) == folded, cancellation);
    }

    public async Task<IReadOnlyList<TLabel>> FindBySlug(IReadOnlyCollection<string> slugs, CancellationToken cancellation) =>
        slugs.Count == 0 ? [] : await _labels.Where(label => slugs.Contains(label.Slug)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<TLabel>> FindAll(IReadOnlyCollection<TId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await _labels.Where(label => ids.Contains(label.Id)).ToListAsync(cancellation);

    public async Task<IReadOnlyCollection<TId>> Hold(IReadOnlyCollection<TId> ids, CancellationToken cancellation)
    {
        var held = await db.Database.SqlQueryRaw<Guid>(Under.Hold, Ids(ids)).ToListAsync(cancellation);
        return held.ConvertAll(TId.From);
    }

    public async Task<TLabel?> Lock(TId id, CancellationToken cancellation) =>
        (await _labels.FromSqlRaw(Under.Lock, Ids([id])).ToListAsync(cancellation)).SingleOrDefault();

    public async Task<bool> IsOnProducts(TId id, CancellationToken cancellation) =>
        (await db.Database.SqlQueryRaw<bool>(Under.IsUsed, Ids([id])).ToListAsync(cancellation)).Single();

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        // Serializes concurrent requests for one slug; otherwise the second would fail with a conflict on a slug that its request does not
        // contain.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"{Under.Table}:slug:{wanted}"}, 0))", cancellation);
        return await FreeSlug.Find(
            wanted, candidates => _labels.Select(label => label.Slug).Where(slug => candidates.Contains(slug)).ToListAsync(cancellation));
    }

    private static NpgsqlParameter<Guid[]> Ids(IEnumerable<TId> ids) => new("ids", [.. ids.Select(id => id.Value)]);
}
