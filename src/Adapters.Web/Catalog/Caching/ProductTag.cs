using System.Globalization;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Browsing;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>
/// The entity tag of a product: its version, and after a point the available quantity once the stock has changed. So 304 hides no change,
/// and <c>If-Match</c> still refers to the version.
/// </summary>
internal static class ProductTag
{
    private const long AsOpened = 1;

    public static string Of(ProductDetails product) => Of(product.Version, product.StockVersion, product.Available);

    public static string Of(long version, long stockVersion, int available) =>
        stockVersion == AsOpened ? EntityTag.Of(version) : string.Create(CultureInfo.InvariantCulture, $"\"{version}.{available}\"");
}
