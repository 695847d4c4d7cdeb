using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Shop.Load;

/// <summary>Buyers who order two products each, again as soon as they are answered (a closed loop). Prints orders a second, median and p99 in ms.</summary>
internal static class OrderLoad
{
    public static async Task<int> Run(Uri shop, string[] products, int clients, TimeSpan warmUp, TimeSpan measured)
    {
        using var client = new ShopClient(shop, clients);
        await RegisterBuyer(client);

        await Measure(client, products, clients, warmUp);
        var latencies = await Measure(client, products, clients, measured);

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{latencies.Count / measured.TotalSeconds:0} {latencies.Percentile(0.50).TotalMilliseconds:0.00} {latencies.Percentile(0.99).TotalMilliseconds:0.00}"));
        return 0;
    }

    private static async Task RegisterBuyer(ShopClient client)
    {
        var email = $"bench-{Guid.NewGuid():n}@example.com";
        var password = $"Aa1-{Guid.NewGuid():n}";
        (await client.Post("/api/v1/auth/register", JsonContent.Create(new { email, password, name = "Bench" }))).Dispose();
        await client.SignIn(email, password);
    }

    private static async Task<Latencies> Measure(ShopClient client, string[] products, int clients, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => OrderUntil(client, products, end))));
        return Latencies.Sum(each);
    }

    private static async Task<Latencies> OrderUntil(ShopClient client, string[] products, long end)
    {
        var latencies = new Latencies();
        while (Stopwatch.GetTimestamp() < end)
        {
            using var order = AnOrder(products);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.Post("/api/v1/orders", order);
            await answer.Content.CopyToAsync(Stream.Null);
            latencies.Add(Stopwatch.GetElapsedTime(start));
        }

        return latencies;
    }

    private static ByteArrayContent AnOrder(string[] products)
    {
        var first = Random.Shared.Next(products.Length);
        var second = (first + 1 + Random.Shared.Next(products.Length - 1)) % products.Length;
        var json = $$"""{"items":[{"productId":"{{products[first]}}","quantity":1},{"productId":"{{products[second]}}","quantity":1}]}""";
        return new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
