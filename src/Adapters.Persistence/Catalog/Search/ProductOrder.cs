using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// A sort order by an indexed column, with the id as tie-breaker. A page starts after the key of the last product of the previous page,
/// wherever that product is sorted now.
/// </summary>
/// <param name="Sort">Its name, stored in cursors, because keys of another order have another meaning.</param>
/// <param name="Column">The first sort column; null when products are sorted by id alone, which is by creation time.</param>
/// <param name="Descending">Whether the largest value comes first.</param>
internal sealed record ProductOrder(ProductSort Sort, string? Column, bool Descending)
{
    private static readonly ProductOrder Newest = new(ProductSort.Newest, null, Descending: true);

    private static readonly Dictionary<ProductSort, ProductOrder> Orders = new ProductOrder[]
    {
        Newest,
        new(ProductSort.PriceAscending, "p.effective_price_amount", Descending: false),
        new(ProductSort.PriceDescending, "p.effective_price_amount", Descending: true),
        new(ProductSort.NameAscending, "p.folded_name", Descending: false),
        new(ProductSort.NameDescending, "p.folded_name", Descending: true),
    }.ToDictionary(order => order.Sort);

    private string Direction => Descending ? "DESC" : "ASC";

    private string Beyond => Descending ? "<" : ">";

    public static ProductOrder By(ProductSort sort) => Orders.GetValueOrDefault(sort, Newest);

    /// <summary>
    /// Returns a statement for ids and keys of up to <c>@limit</c> products after the cursor. Rejects a cursor of another order with
    /// <c>cursor-invalid</c>.
    /// </summary>
    public string Page(ProductConditions conditions, PageRequest page)
    {
        conditions.AddParameter("limit", page.Limit + 1);
        if (page.After is { } after)
            AddBehind(conditions, after);
        return $"""
            SELECT p.id, {(Column is null ? "''" : $"{Column}::text")} AS key FROM products p WHERE {conditions.Sql}
            ORDER BY {(Column is null ? "" : $"{Column} {Direction}, ")}p.id {Direction} LIMIT @limit
            """;
    }

    public Cursor CursorAt(ProductPlace place) => new(Sort.ToString(), place.Key, new ProductId(place.Id).ToString());

    private void AddBehind(ProductConditions conditions, Cursor after)
    {
        if (after.Text(0) != Sort.ToString())
            throw CursorErrors.Invalid();

        var id = after.Id<ProductId>(2).Value;
        if (Column is null)
        {
            conditions.Add($"p.id {Beyond} @after_id", "after_id", id);
            return;
        }

        conditions.AddParameter("after_id", id);
        var behind = $"({Column}, p.id) {Beyond} (@after_key, @after_id)";
        if (Sort is ProductSort.NameAscending or ProductSort.NameDescending)
            conditions.Add(behind, "after_key", after.Text(1));
        else
            conditions.Add(behind, "after_key", after.Number(1));
    }
}
