using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>Reports on product views, sales and low stock.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this RouteGroupBuilder v1)
    {
        v1.MapGet("/products/{id:prd}/views", ListProductViews).Allow(AccountRole.Admin).Refuses("product-not-found");
        v1.MapGet("/reports/product-views", ReportProductViews).Allow(AccountRole.Admin);
        v1.MapGet("/reports/sales", ReportSales).Allow(AccountRole.Admin);
        v1.MapGet("/reports/low-stock", ReportLowStock).Allow(AccountRole.Admin);
    }

    /// <summary>
    /// List the views of a product per day. Returns the number of views by anonymous callers, newest day first; days without views are
    /// omitted. Returns <c>product-not-found</c> for a product that does not exist and has no recorded views.
    /// </summary>
    private static async Task<PageAnswer<DayViewsResponse>> ListProductViews(
        ProductId id, ListQuery<DayRangeQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListProductViews(caller.Actor, id, query.Fields.ToRange(), query.Page), cancellation);
        return query.Answer(page, DayViewsResponse.Of);
    }

    /// <summary>
    /// Report product views. Counts views by anonymous callers: by product, most viewed first, or by day, newest first. Requests of
    /// crawlers are not counted.
    /// </summary>
    private static async Task<PageAnswer<ViewsReportResponse>> ReportProductViews(
        ListQuery<ViewsReportQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var days = query.Fields.ToRange();
        if (query.Fields.By == ReportBy.Day)
            return query.Answer(await mediator.Send(new ReportViewsByDay(days, query.Page), cancellation), ViewsReportResponse.Of);
        return query.Answer(await mediator.Send(new ReportViewsByProduct(days, query.Page), cancellation), ViewsReportResponse.Of);
    }

    /// <summary>
    /// Report sales. Groups sales by day, newest first, or by product, highest revenue first. An order counts on the day of its payment,
    /// unless it was cancelled or refunded later.
    /// </summary>
    private static async Task<PageAnswer<SalesReportResponse>> ReportSales(
        ListQuery<SalesReportQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var days = query.Fields.ToRange();
        if (query.Fields.By == ReportBy.Product)
        {
            var products = await mediator.Send(new ReportSalesByProduct(days, query.Page), cancellation);
            return query.Answer(products.Page, sales => SalesReportResponse.Of(sales, products.Currency));
        }

        var sold = await mediator.Send(new ReportSalesByDay(days, query.Page), cancellation);
        return query.Answer(sold.Page, sales => SalesReportResponse.Of(sales, sold.Currency));
    }

    /// <summary>
    /// Report products with low stock. Lists published products whose available quantity is below the limit, lowest quantity first.
    /// </summary>
    private static async Task<PageAnswer<LowStockResponse>> ReportLowStock(
        ListQuery<LowStockQuery> query, IMediator mediator, CancellationToken cancellation) =>
        query.Answer(await mediator.Send(new ReportLowStock(query.Fields.ToFilter(), query.Page), cancellation), LowStockResponse.Of);
}
