using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>What was looked at, what was sold, and what is running out.</summary>
internal static class ReportEndpoints
{
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration) =>
        services
            .Configure<ViewOptions>(configuration.GetSection(ViewOptions.Section))
            .AddSingleton<ViewCounter>()
            .AddHostedService<ViewRecorder>();

    public static void MapReports(this RouteGroupBuilder v1)
    {
        v1.MapGet("/products/{id:prd}/views", ListProductViews).Allow(AccountRole.Admin).Refuses("product-not-found");
        v1.MapGet("/reports/product-views", ReportProductViews).Allow(AccountRole.Admin);
        v1.MapGet("/reports/sales", ReportSales).Allow(AccountRole.Admin);
        v1.MapGet("/reports/low-stock", ReportLowStock).Allow(AccountRole.Admin);
    }

    /// <summary>Lists how often anonymous visitors looked at a product, the newest day first.</summary>
    private static async Task<PageAnswer<DayViewsResponse>> ListProductViews(
        ProductId id, ListQuery<DayRangeQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListProductViews(caller.Actor, id, query.Fields.ToRange(), query.Page), cancellation);
        return query.Answer(page, DayViewsResponse.Of);
    }

    /// <summary>Reports what anonymous visitors looked at: by product, the most viewed first, or by day, the newest first.</summary>
    private static async Task<PageAnswer<ViewsReportResponse>> ReportProductViews(
        ListQuery<ViewsReportQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var days = query.Fields.ToRange();
        if (query.Fields.By == ReportBy.Day)
            return query.Answer(await mediator.Send(new ReportViewsByDay(days, query.Page), cancellation), ViewsReportResponse.Of);
        return query.Answer(await mediator.Send(new ReportViewsByProduct(days, query.Page), cancellation), ViewsReportResponse.Of);
    }

    /// <summary>
    /// Reports what was sold: by day, the newest first, or by product, the highest revenue first. An order counts on the day it was
    /// paid, unless it was cancelled or refunded since.
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

    /// <summary>Reports published products of which few are available, the fewest first.</summary>
    private static async Task<PageAnswer<LowStockResponse>> ReportLowStock(
        ListQuery<LowStockQuery> query, IMediator mediator, CancellationToken cancellation) =>
        query.Answer(await mediator.Send(new ReportLowStock(query.Fields.ToFilter(), query.Page), cancellation), LowStockResponse.Of);
}
