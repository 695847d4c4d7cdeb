namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>Products for tests of other features.</summary>
internal static class Products
{
    private static int s_products;

    public static object NewProduct(string? name = null, long price = 1999, int stock = 10, string status = "published")
    {
        var number = Interlocked.Increment(ref s_products);
        return new { sku = $"SKU-{number}", name = name ?? $"Product {number}", price = new { amount = price, currency = "USD" }, stock, status };
    }

    public static async Task<string> AddProduct(
        this ApiClient seller, string? name = null, long price = 1999, int stock = 10, string status = "published") =>
        (await seller.Post("/products", NewProduct(name, price, stock, status)).Json()).Text("id");
}
