using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>A product list with its sort order.</summary>
/// <param name="Conditions">Returns new conditions for every statement, because a page adds its own.</param>
/// <param name="Page">Returns the statement that selects ids and sort keys of a page.</param>
internal sealed record ProductList(
    Func<ProductConditions> Conditions, Func<ProductConditions, PageRequest, string> Page, Func<ProductPlace, Cursor> CursorAt)
{
    public static ProductList Of(Func<ProductConditions> conditions, ProductSort sort)
    {
        if (sort == ProductSort.Popular)
            return new ProductList(conditions, PopularOrder.Page, PopularOrder.CursorAt);

        var order = ProductOrder.By(sort);
        return new ProductList(conditions, order.Page, order.CursorAt);
    }

    public static ProductList ByRelevance(Func<ProductConditions> conditions) => new(conditions, RelevanceOrder.Page, RelevanceOrder.CursorAt);
}
