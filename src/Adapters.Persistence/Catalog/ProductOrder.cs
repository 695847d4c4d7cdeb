using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// An order in which products are listed, by a column that an index has together with the id; equal ones follow their ids. A page begins
/// behind the last product of the one before, wherever that stands by now.
/// </summary>
/// <param name="Sort">Its name, which stands in cursors: in another order their keys mean something else.</param>
/// <param name="Column">What is compared first; null when the id alone is, which sorts by time.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
/// <param name="From">The tables it is found in.</param>
internal sealed record ProductOrder(ProductSort Sort, string? Column, bool Descending, string From = "products p")
{
    private static readonly ProductOrder Newest = new(ProductSort.Newest, null, Descending: true);

    private static readonly Dictionary<ProductSort, ProductOrder> Orders = new ProductOrder[]
    {
        Newest,
        new(ProductSort.PriceAscending, "p.effective_price_amount", Descending: false),
        new(ProductSort.PriceDescending, "p.effective_price_amount", Descending: true),
        new(ProductSort.NameAscending, "p.folded_name", Descending: false),
        new(ProductSort.NameDescending, "p.folded_name", Descending: true),
        new(ProductSort.Popular, "popularity.views", Descending: true, "product_popularity popularity JOIN products p ON p.id = popularity.product_id"),
    }.ToDictionary(order => order.Sort);

    private string Direction => Descending ? "DESC" : "ASC";

    private string Beyond => Descending ? "<" : ">";

    private string Id => Sort == ProductSort.Popular ? "popularity.product_id" : "p.id";

    public static ProductOrder By(ProductSort sort) => Orders.GetValueOrDefault(sort, Newest);

    /// <summary>Ids and keys of up to <c>@limit</c> products behind the cursor; refuses one of another order with <c>cursor-invalid</c>.</summary>
    public string Page(ProductConditions conditions, PageRequest page)
    {
        conditions.AddParameter("limit", page.Limit + 1);
        if (page.After is { } after)
            AddBehind(conditions, after);
        return $"""
            SELECT p.id, {(Column is null ? "''" : $"{Column}::text")} AS key FROM {From} WHERE {conditions.Sql}
            ORDER BY {(Column is null ? "" : $"{Column} {Direction}, ")}{Id} {Direction} LIMIT @limit
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
            conditions.Add($"{Id} {Beyond} @after_id", "after_id", id);
            return;
        }

        conditions.AddParameter("after_id", id);
        var behind = $"({Column}, {Id}) {Beyond} (@after_key, @after_id)";
        if (Sort is ProductSort.NameAscending or ProductSort.NameDescending)
            conditions.Add(behind, "after_key", after.Text(1));
        else
            conditions.Add(behind, "after_key", after.Number(1));
    }
}
