using Npgsql;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>Reads pages of product lists.</summary>
internal sealed class ProductPages(DirectStatements statements, LargeCounts counts)
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
    public Task<(Page<ProductDetails> Page, string? Terms)> ReadInTwo(
        ProductList list, string? text, Actor? actor, PageRequest page, CancellationToken cancellation) =>
        statements.OnOneConnection(
            async () =>
            {
                var found = await Find(list, text, page, cancellation);
                var places = Places(found.Where(row => row.Id is not null).Select(row => new ProductPlace(row.Id!.Value, row.Key!)), list, page, out var next);
                return (new Page<ProductDetails>(await Details(places, actor, cancellation), next is not null, next), found is [{ Terms: { } terms }] ? terms : null);
            },
            cancellation);

    public Task<List<ProductRow>> Rows(string sql, IEnumerable<NpgsqlParameter> parameters, CancellationToken cancellation) =>
        statements.Read(sql, parameters, ProductRow.Read, cancellation);

    private async Task<List<FoundRow>> Find(ProductList list, string? text, PageRequest page, CancellationToken cancellation)
    {
        var wanted = list.Conditions();
        var sql = ProductSql.Find(list.Page(wanted, page), orTerms: text is not null);
        if (text is not null)
            wanted.AddParameter("text", text);
        return await statements.Read(sql, wanted.Parameters, FoundRow.Read, cancellation);
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
        return counts.Get(conditions.Key, () => Single($"SELECT count(*) FROM products p WHERE {conditions.Sql}", conditions.Parameters));

        async Task<long> Single(string sql, NpgsqlParameter[] parameters) =>
            (await statements.Read(sql, parameters, row => row.GetInt64(0), cancellation)).Single();
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

    /// <summary>In the order of the columns of <see cref="ProductSql.Find"/>.</summary>
    private sealed record FoundRow(Guid? Id, string? Key, string? Terms)
    {
        public static FoundRow Read(NpgsqlDataReader row) =>
            new(row.IsDBNull(0) ? null : row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
    }
}
