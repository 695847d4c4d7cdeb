using System.Text.Json.Serialization;
using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Reports;

/// <summary>The number of views on a day.</summary>
internal sealed record DayViewsResponse(DateOnly Day, long Views)
{
    public static DayViewsResponse Of(DayViews views) => ResponseMappings.Map<DayViews, DayViewsResponse>(views);
}

/// <summary>The number of views of a product or on a day.</summary>
/// <param name="Product">The product, in a report by product; may be deleted.</param>
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

/// <summary>A product in a report; may be deleted.</summary>
internal sealed record ViewedProductResponse(ProductId Id, string Sku, string Name);

/// <summary>The sales of a day or a product.</summary>
/// <param name="Product">The product, in a report by product; may be deleted.</param>
/// <param name="Day">The day, in a report by day.</param>
/// <param name="Orders">The number of paid orders, in a report by day.</param>
/// <param name="Revenue">The sum at the prices of the orders.</param>
internal sealed record SalesReportResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ViewedProductResponse? Product,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Orders,
    long Units,
    RevenueResponse Revenue)
{
    public static SalesReportResponse Of(DaySales sales, Currency currency) =>
        new(Product: null, sales.Day, sales.Orders, sales.Units, new RevenueResponse(sales.Revenue, currency.Code));

    public static SalesReportResponse Of(ProductSales sales, Currency currency) =>
        new(new ViewedProductResponse(sales.ProductId, sales.Sku, sales.Name), Day: null, Orders: null, sales.Units, new RevenueResponse(sales.Revenue, currency.Code));
}

/// <summary>A sum of amounts, which may exceed the maximum of a single amount.</summary>
/// <param name="Amount">In minor units.</param>
internal sealed record RevenueResponse(long Amount, string Currency);

/// <summary>A product with low stock.</summary>
internal sealed record LowStockResponse(ViewedProductResponse Product, int Available)
{
    public static LowStockResponse Of(LowStock low) => new(new ViewedProductResponse(low.ProductId, low.Sku, low.Name), low.Available);
}

/// <summary>The views of a day have the members of their response.</summary>
internal sealed class ReportMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<DayViews, DayViewsResponse>();
}
