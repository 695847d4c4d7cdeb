using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>Reads pages of product lists.</summary>
internal sealed class ProductPages(ShopDbContext db, LargeCounts counts)
{
    /// <summary>Finds and reads a page with one statement.</summary>
    /// <param name="list">The list.</param>
    /// <param name="page">The requested page.</param>
    /// <param name="count">The stored number of its products; null to count them when the total is requested.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<Page<ProductDetails>> Read(ProductList list, PageRequest page, StoredCount? count, CancellationToken cancellation)
    {
        var wanted = list.Conditions();
        var rows = await Rows(ProductSql.Read(list.Page(wanted, page)), wanted.Parameters, cancellation);
        var places = Places(rows.Select(row => row.Place), list, page, out var next);
        return new Page<ProductDetails>(
            [.. rows.Take(places.Length).Select(row => row.ToDetails())], next is not null, next, page.WithTotal ? await Count(list, count, cancellation) : null);
    }

    /// <summary>
    /// Finds a page with one statement that is planned for its values, and reads the products with a second, prepared statement. Together
    /// they cost half as much as one statement that does both.
    /// </summary>
    /// <param name="text">The search text; null when the list has no search words.</param>
    /// <returns>The page or, when nothing matches, the corrected search words.</returns>
    public async Task<(Page<ProductDetails> Page, string? Terms)> ReadInTwo(
        ProductList list, string? text, Actor? actor, PageRequest page, CancellationToken cancellation)
    {
        // Returning the connection to the pool between the statements costs as much as a statement.
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var found = await Find(list, text, page, cancellation);
            var places = Places(found.Where(row => row.Id is not null).Select(row => new ProductPlace(row.Id!.Value, row.Key!)), list, page, out var next);
            return (new Page<ProductDetails>(await Details(places, actor, cancellation), next is not null, next), found is [{ Terms: { } terms }] ? terms : null);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<List<ProductRow>> Rows(string sql, object[] parameters, CancellationToken cancellation) =>
        db.Database.SqlQueryRaw<ProductRow>(sql, parameters).ToListAsync(cancellation);

    private async Task<List<FoundRow>> Find(ProductList list, string? text, PageRequest page, CancellationToken cancellation)
    {
        var wanted = list.Conditions();
        var sql = ProductSql.Find(list.Page(wanted, page), orTerms: text is not null);
        if (text is not null)
            wanted.AddParameter("text", text);
        return await db.Database.SqlQueryRaw<FoundRow>(sql, wanted.Parameters).ToListAsync(cancellation);
    }

    /// <summary>Omits products that were hidden after the first statement.</summary>
    private async Task<ProductDetails[]> Details(ProductPlace[] places, Actor? actor, CancellationToken cancellation)
    {
        if (places.Length == 0)
            return [];

        var ids = new NpgsqlParameter<Guid[]>("page", [.. places.Select(place => place.Id)]);
        var rows = await Rows(ProductSql.ReadIds, [ids], cancellation);
        return [.. rows.Where(row => row.IsVisibleTo(actor)).Select(row => row.ToDetails())];
    }

    private Task<long> Count(ProductList list, StoredCount? stored, CancellationToken cancellation)
    {
        if (stored is not null)
            return Single(stored.Sql, stored.Parameters);

        var conditions = list.Conditions();
        return counts.Get(conditions.Key, () => Single($"SELECT count(*) AS \"Value\" FROM products p WHERE {conditions.Sql}", conditions.Parameters));

        async Task<long> Single(string sql, object[] parameters) => (await db.Database.SqlQueryRaw<long>(sql, parameters).ToListAsync(cancellation)).Single();
    }

    /// <summary>Returns the rows of the page without the additional row that shows whether there is a next page.</summary>
    private static ProductPlace[] Places(IEnumerable<ProductPlace> found, ProductList list, PageRequest page, out Cursor? next)
    {
        ProductPlace[] places = [.. found];
        next = null;
        if (places.Length <= page.Limit)
            return places;

        next = list.CursorAt(places[page.Limit - 1]);
        return places[..page.Limit];
    }

    private sealed record FoundRow(Guid? Id, string? Key, string? Terms);
}
