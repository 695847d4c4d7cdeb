using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Load;

/// <summary>
/// Changes the price of one product repeatedly, one change after the other, and prints the median in ms. Two other admins are notified of
/// each change.
/// </summary>
internal static class ProductChanges
{
    private const int WarmUp = 50;

    public static async Task<int> Run(Uri shop, string email, string password, int changes)
    {
        using var admin = new ShopClient(shop, 1);
        await admin.SignIn(email, password);
        for (var other = 0; other < 2; other++)
        {
            var account = new { email = $"bench-{Guid.NewGuid():n}@example.com", password = $"Aa1-{Guid.NewGuid():n}", name = "Bench" };
            (await admin.Post("/api/v1/admins", JsonContent.Create(account))).Dispose();
        }

        var name = $"Bench {Guid.NewGuid():n}";
        using var added = await admin.Post("/api/v1/products", JsonContent.Create(new { sku = name, name, price = new { amount = 1, currency = "USD" } }));
        using var product = await JsonDocument.ParseAsync(await added.Content.ReadAsStreamAsync());
        var path = $"/api/v1/products/{product.RootElement.GetProperty("id").GetString()}";
        var latencies = new Latencies();
        for (var change = 0; change < changes + WarmUp; change++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await admin.Patch(path, new { price = new { amount = 1000 + change, currency = "USD" } });
            if (change >= WarmUp)
                latencies.Add(TimeProvider.System.GetElapsedTime(began));
        }

        Console.WriteLine(latencies.Percentile(0.5).TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture));
        return 0;
    }
}
