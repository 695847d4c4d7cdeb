using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Labels;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfLabelReader<TLabel, TId>(ShopDbContext db) : ILabelReader<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly ProductsUnder Under = ProductsUnder.Of<TLabel>();

    private readonly IQueryable<TLabel> _labels = db.Set<TLabel>().AsNoTracking();

    public Task<Counted<TLabel>?> Find(TId id, CancellationToken cancellation) => One(_labels.Where(label => label.Id.Equals(id)), cancellation);

    public Task<Counted<TLabel>?> FindBySlug(string slug, CancellationToken cancellation) => One(_labels.Where(label => label.Slug == slug), cancellation);

    public async Task<Page<Counted<TLabel>>> List(LabelFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var all = Matching(filter);
        var rest = all;
        if (page.After is { } after)
        {
            var (name, id) = (after.Text(0), after.Id<TId>(1));
            rest = rest.Where(label => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Property<string>(label, LabelConfiguration.FoldedName), label.Id), ValueTuple.Create(name, id)));
        }

        var rows = await rest
            .OrderBy(label => EF.Property<string>(label, LabelConfiguration.FoldedName)).ThenBy(label => label.Id)
            .Select(label => new { Label = label, FoldedName = EF.Property<string>(label, LabelConfiguration.FoldedName) })
            .Take(page.Limit + 1).ToListAsync(cancellation);
        var part = await rows.ToPage(page, row => new Cursor(row.FoldedName, row.Label.Id.ToString()!), all, cancellation);
        return new Page<Counted<TLabel>>(await Count([.. part.Items.Select(row => row.Label)], cancellation), part.HasMore, part.Next, part.Total);
    }

    /// <summary>Returns all elements, ordered by name.</summary>
    public async Task<IReadOnlyList<Counted<TLabel>>> ReadAll(CancellationToken cancellation) =>
        await Count(await _labels.OrderBy(label => EF.Property<string>(label, LabelConfiguration.FoldedName)).ToListAsync(cancellation), cancellation);

    private IQueryable<TLabel> Matching(LabelFilter filter)
    {
        var labels = _labels;
        if (filter.Q is { Length: > 0 } text)
        {
            var pattern = LikePattern.Containing(text.ToLowerInvariant());
            labels = labels.Where(label => EF.Functions.Like(EF.Property<string>(label, LabelConfiguration.FoldedName), pattern, LikePattern.Escape));
        }

        if (filter.Parent is { } parent)
            labels = labels.Where(label => EF.Property<CategoryId?>(label, nameof(Category.ParentId)) == parent);
        return labels;
    }

    private async Task<Counted<TLabel>?> One(IQueryable<TLabel> one, CancellationToken cancellation) =>
        await one.FirstOrDefaultAsync(cancellation) is { } label ? (await Count([label], cancellation))[0] : null;

    private async Task<List<Counted<TLabel>>> Count(List<TLabel> labels, CancellationToken cancellation)
    {
        if (labels.Count == 0)
            return [];

        var ids = new NpgsqlParameter<Guid[]>("ids", [.. labels.Select(label => label.Id.Value)]);
        var counts = await db.Database.SqlQueryRaw<LabelCount>(Under.Counts, ids).ToDictionaryAsync(row => row.Id, row => row.Count, cancellation);
        return [.. labels.Select(label => new Counted<TLabel>(label, counts.GetValueOrDefault(label.Id.Value)))];
    }

    private sealed record LabelCount(Guid Id, long Count);
}
