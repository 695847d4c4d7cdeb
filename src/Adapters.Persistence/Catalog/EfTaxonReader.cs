using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Catalog.Search;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfTaxonReader<TTaxon, TId>(ShopDbContext db, CountConcurrency concurrency) : ITaxonReader<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    private static readonly ProductsUnder Under = ProductsUnder.Of<TTaxon>();

    private readonly IQueryable<TTaxon> _taxons = db.Set<TTaxon>().AsNoTracking();

    public Task<Counted<TTaxon>?> Find(TId id, CancellationToken cancellation) => One(_taxons.Where(taxon => taxon.Id.Equals(id)), cancellation);

    public Task<Counted<TTaxon>?> FindBySlug(string slug, CancellationToken cancellation) => One(_taxons.Where(taxon => taxon.Slug == slug), cancellation);

    public async Task<Page<Counted<TTaxon>>> List(TaxonFilter filter, PageRequest page, bool isCounted, CancellationToken cancellation)
    {
        var all = Matching(filter);
        var rest = all;
        if (page.After is { } after)
        {
            var (name, id) = (after.Text(0), after.Id<TId>(1));
            rest = rest.Where(taxon => EF.Functions.GreaterThan(
                ValueTuple.Create(EF.Property<string>(taxon, TaxonConfiguration.FoldedName), taxon.Id), ValueTuple.Create(name, id)));
        }

        var rows = await rest
            .OrderBy(taxon => EF.Property<string>(taxon, TaxonConfiguration.FoldedName)).ThenBy(taxon => taxon.Id)
            .Select(taxon => new { Taxon = taxon, FoldedName = EF.Property<string>(taxon, TaxonConfiguration.FoldedName) })
            .Take(page.Limit + 1).ToListAsync(cancellation);
        var part = await rows.ToPage(page, row => new Cursor(row.FoldedName, row.Taxon.Id.ToString()!), all, cancellation);
        return new Page<Counted<TTaxon>>(await Counts([.. part.Items.Select(row => row.Taxon)], isCounted, cancellation), part.HasMore, part.Next, part.Total);
    }

    /// <summary>Returns all elements, ordered by name.</summary>
    public async Task<IReadOnlyList<Counted<TTaxon>>> ReadAll(bool isCounted, CancellationToken cancellation) =>
        await Counts(await _taxons.OrderBy(taxon => EF.Property<string>(taxon, TaxonConfiguration.FoldedName)).ToListAsync(cancellation), isCounted, cancellation);

    private IQueryable<TTaxon> Matching(TaxonFilter filter)
    {
        var taxa = _taxons;
        if (filter.Q is { } text)
        {
            var pattern = LikePattern.Containing(CaseFolding.Of(text));
            taxa = taxa.Where(taxon => EF.Functions.Like(EF.Property<string>(taxon, TaxonConfiguration.FoldedName), pattern, LikePattern.Escape));
        }

        if (filter.Parent is { } parent)
            taxa = taxa.Where(taxon => EF.Property<CategoryId?>(taxon, nameof(Category.ParentId)) == parent);
        return taxa;
    }

    private async Task<Counted<TTaxon>?> One(IQueryable<TTaxon> one, CancellationToken cancellation) =>
        await one.FirstOrDefaultAsync(cancellation) is { } taxon ? (await Count([taxon], cancellation))[0] : null;

    private async Task<List<Counted<TTaxon>>> Counts(List<TTaxon> taxa, bool isCounted, CancellationToken cancellation) =>
        isCounted ? await concurrency.Take(() => Count(taxa, cancellation), cancellation) : taxa.ConvertAll(taxon => new Counted<TTaxon>(taxon, ProductCount: 0));

    private async Task<List<Counted<TTaxon>>> Count(List<TTaxon> taxa, CancellationToken cancellation)
    {
        if (taxa.Count == 0)
            return [];

        var ids = new NpgsqlParameter<Guid[]>("ids", [.. taxa.Select(taxon => taxon.Id.Value)]);
        var counts = await db.Database.SqlQueryRaw<TaxonCount>(Under.Counts, ids).ToDictionaryAsync(row => row.Id, row => row.Count, cancellation);
        return [.. taxa.Select(taxon => new Counted<TTaxon>(taxon, counts.GetValueOrDefault(taxon.Id.Value)))];
    }

    private sealed record TaxonCount(Guid Id, long Count);
}
