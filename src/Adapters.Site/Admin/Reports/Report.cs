using System.Globalization;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Site.Admin.Reports;

/// <summary>A report as a table, on its page and as a file.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Headings">The columns of the page, by their English texts.</param>
/// <param name="Columns">The columns of the file.</param>
internal sealed record Report(string Name, IReadOnlyList<string> Headings, IReadOnlyList<string> Columns, Func<UseCases, ReportQuery, PageRequest, CancellationToken, Task<Page<ReportRow>>> Read)
{
    public static Report LowStock { get; } = new(
        "low-stock",
        ["Product", "SKU", "Available"],
        ["product", "sku", "name", "available"],
        async (useCases, query, page, cancellation) => Rows(
            await useCases.Send(new ReportLowStock(new LowStockFilter(query.Below), page), cancellation),
            low => new ReportRow(low.ProductId, [low.Name, low.Sku, Display.Number(low.Available)], [low.ProductId.ToString(), low.Sku, low.Name, Written(low.Available)], low.Available)));

    public static IReadOnlyList<Report> All { get; } =
    [
        new(
            "sales-by-day",
            ["Day", "Orders", "Units", "Revenue"],
            ["day", "orders", "units", "revenue", "currency"],
            async (useCases, query, page, cancellation) =>
            {
                var sales = await useCases.Send(new ReportSalesByDay(query.Days, page), cancellation);
                return Rows(sales.Page, day => new ReportRow(
                    null,
                    [Shown(day.Day), Display.Number(day.Orders), Display.Number(day.Units), Display.Amount(day.Revenue, sales.Currency)],
                    [Written(day.Day), Written(day.Orders), Written(day.Units), Written(day.Revenue), sales.Currency.Code]));
            }),
        new(
            "sales-by-product",
            ["Product", "SKU", "Units", "Revenue"],
            ["product", "sku", "name", "units", "revenue", "currency"],
            async (useCases, query, page, cancellation) =>
            {
                var sales = await useCases.Send(new ReportSalesByProduct(query.Days, page), cancellation);
                return Rows(sales.Page, sold => new ReportRow(
                    sold.ProductId,
                    [sold.Name, sold.Sku, Display.Number(sold.Units), Display.Amount(sold.Revenue, sales.Currency)],
                    [sold.ProductId.ToString(), sold.Sku, sold.Name, Written(sold.Units), Written(sold.Revenue), sales.Currency.Code]));
            }),
        new(
            "views-by-day",
            ["Day", "Views"],
            ["day", "views"],
            async (useCases, query, page, cancellation) => Rows(
                await useCases.Send(new ReportViewsByDay(query.Days, page), cancellation),
                day => new ReportRow(null, [Shown(day.Day), Display.Number(day.Views)], [Written(day.Day), Written(day.Views)]))),
        new(
            "views-by-product",
            ["Product", "SKU", "Views"],
            ["product", "sku", "name", "views"],
            async (useCases, query, page, cancellation) => Rows(
                await useCases.Send(new ReportViewsByProduct(query.Days, page), cancellation),
                viewed => new ReportRow(viewed.ProductId, [viewed.Name, viewed.Sku, Display.Number(viewed.Views)], [viewed.ProductId.ToString(), viewed.Sku, viewed.Name, Written(viewed.Views)]))),
        LowStock,
    ];

    /// <summary>Whether the report is about days; the one about stock is about now.</summary>
    public bool HasDays => this != LowStock;

    private static Page<ReportRow> Rows<T>(Page<T> page, Func<T, ReportRow> row) => new([.. page.Items.Select(row)], page.HasMore, page.Next);

    private static string Shown(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row of a report.</summary>
/// <param name="Product">The product of the row, which may be deleted; null in a report by day.</param>
/// <param name="Shown">The cells of the page, in the language of the visitor.</param>
/// <param name="Written">The cells of the file; amounts in minor units.</param>
/// <param name="Available">What is available of the product, where it can be changed.</param>
internal sealed record ReportRow(ProductId? Product, IReadOnlyList<string> Shown, IReadOnlyList<string> Written, int? Available = null);
