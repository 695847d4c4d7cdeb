using System.Globalization;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;
using Shop.Application.Jobs;
using Shop.Application.Ports.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Import;

/// <summary>The files that an import and an export give.</summary>
internal static class ImportEndpoints
{
    public static void MapImportFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/import/{job}/rejected.csv", DownloadRejectedRows).ForAccounts(AccountRole.Admin).ExcludeFromDescription();
        app.MapGet("/admin/products/export", Export).ForAccounts(AccountRole.Admin).ReadsAll().ExcludeFromDescription();
    }

    /// <summary>The line in the imported file, the code and the reason.</summary>
    private static async Task<IResult> DownloadRejectedRows(string job, UseCases useCases, IReportFiles files, CancellationToken cancellation)
    {
        if (!EntityId.TryParse<JobId>(job, out var id))
            return Results.StatusCode(StatusCodes.Status404NotFound);

        var details = await useCases.Send(new GetJob(id), cancellation);
        string[][] records = [["line", "code", "reason"], .. details.Errors.Select(error => new[] { error.Line.ToString(CultureInfo.InvariantCulture), error.Code, error.Detail })];
        return Results.Stream(file => files.Write(file, records.ToAsyncEnumerable(), cancellation), ImportFileType.MediaType(ImportFormat.Csv), $"rejected-{id}.csv");
    }

    /// <summary>Streamed: an error aborts the connection, so that an incomplete file cannot appear complete.</summary>
    private static IResult Export(string? format, UseCases useCases, CancellationToken cancellation)
    {
        var chosen = EnumNames<ImportFormat>.TryParse(format, out var named) ? named : ImportFormat.Csv;
        return Results.Stream(
            file => useCases.Send(new WriteProductFile(chosen, file), cancellation), ImportFileType.MediaType(chosen), $"products.{EnumNames<ImportFormat>.Of(chosen)}");
    }
}
