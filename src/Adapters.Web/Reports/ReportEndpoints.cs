using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>What was looked at.</summary>
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
}
