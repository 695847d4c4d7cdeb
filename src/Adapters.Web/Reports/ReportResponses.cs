using System.Text.Json.Serialization;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>How many views there were on a day.</summary>
internal sealed record DayViewsResponse(DateOnly Day, long Views)
{
    public static DayViewsResponse Of(DayViews views) => new(views.Day, views.Views);
}

/// <summary>How many views a product had, or a day.</summary>
/// <param name="Product">The product, in a report by product; it may be deleted by now.</param>
/// <param name="Day">The day, in a report by day.</param>
internal sealed record ViewsReportResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ViewedProductResponse? Product,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day,
    long Views)
{
    public static ViewsReportResponse Of(ProductViews viewed) =>
        new(new ViewedProductResponse(viewed.ProductId, viewed.Sku, viewed.Name), Day: null, viewed.Views);

    public static ViewsReportResponse Of(DayViews views) => new(Product: null, views.Day, views.Views);
}

/// <summary>A product in a report.</summary>
internal sealed record ViewedProductResponse(ProductId Id, string Sku, string Name);
