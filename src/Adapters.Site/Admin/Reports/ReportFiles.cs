using System.Runtime.CompilerServices;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Admin.Reports;

/// <summary>Reports as files.</summary>
internal static class ReportFiles
{
    public static void MapReportFiles(this IEndpointRouteBuilder app)
    {
        foreach (var report in Report.All)
        {
            app.MapGet($"/admin/reports/{report.Name}.csv", (HttpContext context, UseCases useCases, IReportFiles files, TimeProvider clock) => Write(report, context, useCases, files, clock))
                .ForAccounts(AccountRole.Admin).ReadsAll().ExcludeFromDescription();
        }
    }

    /// <summary>All rows, streamed while they are read. A later error aborts the connection, so that an incomplete file cannot appear complete.</summary>
    private static async Task Write(Report report, HttpContext context, UseCases useCases, IReportFiles files, TimeProvider clock)
    {
        var values = context.Request.Query;
        var query = ReportQuery.Of(values["days"], values["from"], values["to"], values["below"], clock.GetUtcNow());
        // Before the file begins, so that a refusal is a page.
        var first = await report.Read(useCases, query, new PageRequest(PageRequest.MaxLimit), context.RequestAborted);
        var response = context.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"{report.Name}.csv\"";
        await files.Write(response.Body, Records(report, first, after => report.Read(useCases, query, new PageRequest(PageRequest.MaxLimit, after), context.RequestAborted), context.RequestAborted), context.RequestAborted);
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Records(
        Report report, Page<ReportRow> first, Func<Cursor, Task<Page<ReportRow>>> following, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return report.Columns;
        for (var page = first; ; page = await following(page.Next!))
        {
            foreach (var row in page.Items)
                yield return row.Written;
            cancellation.ThrowIfCancellationRequested();
            if (!page.HasMore)
                yield break;
        }
    }
}
