using System.Globalization;
using System.Text.Json;

namespace Shop.Load;

/// <summary>
/// Reads lists in a closed loop, each client sequentially, and prints requests per second, the median and the 99th percentile in ms.
/// </summary>
internal static class CatalogLoad
{
    /// <param name="file">Relative addresses, one per line; each client starts at another line.</param>
    public static async Task<int> Run(Uri shop, string file, int clients, TimeSpan warmUp, TimeSpan time)
    {
        var addresses = await File.ReadAllLinesAsync(file);
        using var http = new HttpClient { BaseAddress = shop };
        await Read(http, addresses, clients, warmUp);
        var all = await Read(http, addresses, clients, time);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count / time.TotalSeconds:F0} {all.Percentile(0.5).TotalMilliseconds:F2} {all.Percentile(0.99).TotalMilliseconds:F2}"));
        return 0;
    }

    /// <summary>Prints the address of a later page of a list.</summary>
    public static async Task<int> Walk(Uri shop, string address, int pages)
    {
        using var http = new HttpClient { BaseAddress = shop };
        for (var page = 1; page < pages; page++)
        {
            using var list = await JsonDocument.ParseAsync(await http.GetStreamAsync(new Uri(address, UriKind.Relative)));
            if (list.RootElement.GetProperty("page").GetProperty("next").GetString() is not { } next)
                break;
            address = $"{address.Split("&after=")[0]}&after={next}";
        }

        Console.WriteLine(address);
        return 0;
    }

    private static async Task<Latencies> Read(HttpClient http, string[] addresses, int clients, TimeSpan time)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);
        return Latencies.Sum(await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var latencies = new Latencies();
            for (var leaseNumber = client; TimeProvider.System.GetTimestamp() < end; leaseNumber++)
            {
                var began = TimeProvider.System.GetTimestamp();
                await http.GetByteArrayAsync(new Uri(addresses[leaseNumber % addresses.Length], UriKind.Relative));
                latencies.Add(TimeProvider.System.GetElapsedTime(began));
            }

            return latencies;
        })));
    }
}
