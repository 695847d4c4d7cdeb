using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Load;

/// <summary>Adds products with practically unlimited stock, and writes their ids to a file.</summary>
internal static class Seed
{
    private const int Clients = 8;

    public static async Task<int> Run(Uri shop, string email, string password, int products, string file)
    {
        using var client = new ShopClient(shop, Clients);
        await client.SignIn(email, password);
        var ids = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Clients };
        await Parallel.ForEachAsync(Enumerable.Range(1, products), options, async (number, _) => ids.Add(await Add(client, number)));
        await File.WriteAllLinesAsync(file, ids.Order(StringComparer.Ordinal));
        return 0;
    }

    private static async Task<string> Add(ShopClient client, int number)
    {
        var text = number.ToString("00000", CultureInfo.InvariantCulture);
        var product = new
        {
            sku = $"BENCH-{text}",
            name = $"Bench product {text}",
            description = "One of many products that exist to be read and ordered as fast as the machine allows.",
            unit = "piece",
            price = new { amount = 1_000 + number, currency = "USD" },
            stock = 100_000_000,
        };
        using var answer = await client.Post("/api/v1/products", JsonContent.Create(product));
        using var added = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return added.RootElement.GetProperty("id").GetString()!;
    }
}
