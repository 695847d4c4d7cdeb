using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Shop.Demo;

/// <summary>
/// The demo: a buyer uses a running Shop over HTTP. Registers, browses, places an order, and follows a payment that fails twice and then
/// succeeds.
/// </summary>
internal static class BuyerScenario
{
    private const int Shown = 5;

    public static async Task Run(Uri address, TextWriter output, CancellationToken stop)
    {
        using var shop = new ShopClient(address);
        var browsed = await shop.Get<ProductsAnswer>("/api/v1/products?limit=100", stop);
        var basket = browsed.Items.Where(product => product.Available >= 2).Take(2).ToList();
        if (basket.Count < 2)
            throw new DemoFailedException("The catalog has fewer than two products in stock. Start Shop with Demo__Enabled=true to load sample data.");

        await output.WriteLineAsync($"Registered the buyer {await Register(shop, stop)} at {address}.");
        await output.WriteLineAsync("\nThe newest products:");
        foreach (var product in browsed.Items.Take(Shown))
            await output.WriteLineAsync($"  {product.EffectivePrice,12}  {product.Name}{Discount(product)}");

        var looked = await shop.Get<ProductAnswer>($"/api/v1/products/{basket[0].Id}", stop);
        await output.WriteLineAsync($"\n{looked.Name}, {looked.Brand?.Name}: {looked.Description}");

        var watch = Stopwatch.StartNew();
        var order = await Order(shop, basket, stop);
        await output.WriteLineAsync($"\nOrder {order.Number}: 1 × {basket[0].Name}, 2 × {basket[1].Name}, total {order.Total}.");
        await output.WriteLineAsync($"Admins watch it live at {new Uri(address, "/admin")}.");
        await output.WriteLineAsync("The simulated gateway fails twice, then charges. Events from the stream:");
        var attempts = await new OrderFollower(shop, output).Follow(order.Id, stop);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\nPaid after {attempts} attempts, {watch.Elapsed.TotalSeconds:0.0} s after the order."));
    }

    private static async Task<string> Register(ShopClient shop, CancellationToken stop)
    {
        var email = $"demo-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5))}@example.com";
        var password = $"Aa1-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        await shop.Post<object>("/api/v1/auth/register", new { email, password, name = "Demo Buyer" }, idempotencyKey: null, stop);
        var token = await shop.Post<TokenAnswer>("/api/v1/auth/login", new { email, password }, idempotencyKey: null, stop);
        shop.SignIn(token.AccessToken);
        return email;
    }

    private static Task<OrderAnswer> Order(ShopClient shop, List<ProductAnswer> basket, CancellationToken stop) =>
        shop.Post<OrderAnswer>(
            "/api/v1/orders",
            new
            {
                items = new object[] { new { productId = basket[0].Id, quantity = 1 }, new { productId = basket[1].Id, quantity = 2 } },
                shippingAddress = new { name = "Demo Buyer", line1 = "1 Harbour Street", city = "Rotterdam", postalCode = "3011", country = "NL" },
                paymentMethod = "sim_fail_2",
            },
            idempotencyKey: Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            stop);

    private static string Discount(ProductAnswer product) =>
        product.DiscountPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $" (−{percent} %)") : "";
}
