using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Shop.Load;

/// <summary>
/// Reads products at a constant rate, first alone and then during continuous parallel logins. Prints a line per round: median and p99 of
/// the reads in ms without and with the logins, and logins per second.
/// </summary>
internal static class LoginStorm
{
    private const int ReadConnections = 32;

    private static readonly TimeSpan s_untilAllWait = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(Uri shop, string[] products, int logins, int readsPerSecond, int rounds, TimeSpan measured)
    {
        using var reader = new ShopClient(shop, ReadConnections);
        using var visitor = new ShopClient(shop, logins);
        var buyers = new List<Credentials>();
        while (buyers.Count < logins)
            buyers.Add(await Register(visitor));

        await Read(reader, products, readsPerSecond, measured);
        for (var round = 0; round < rounds; round++)
        {
            var alone = await Read(reader, products, readsPerSecond, measured);
            var (among, perSecond) = await ReadAmongLogins(() => Read(reader, products, readsPerSecond, measured), visitor, buyers);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Summary(alone)} {Summary(among)} {perSecond:0.0}"));
        }

        return 0;
    }

    private static async Task<Credentials> Register(ShopClient visitor)
    {
        var buyer = new Credentials($"bench-{Guid.NewGuid():n}@example.com", $"Aa1-{Guid.NewGuid():n}");
        (await visitor.Post("/api/v1/auth/register", JsonContent.Create(new { buyer.Email, buyer.Password, Name = "Bench" }))).Dispose();
        return buyer;
    }

    private static async Task<(Latencies Reads, double LoginsPerSecond)> ReadAmongLogins(
        Func<Task<Latencies>> read, ShopClient visitor, List<Credentials> buyers)
    {
        using var end = new CancellationTokenSource();
        var counted = 0;
        var storm = buyers.Select(buyer => LogInUntil(visitor, buyer, () => Interlocked.Increment(ref counted), end.Token)).ToList();
        await Task.Delay(s_untilAllWait, CancellationToken.None);

        var before = Volatile.Read(ref counted);
        var start = Stopwatch.GetTimestamp();
        var reads = await read();
        var perSecond = (Volatile.Read(ref counted) - before) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await end.CancelAsync();
        await Task.WhenAll(storm);
        return (reads, perSecond);
    }

    private static async Task LogInUntil(ShopClient visitor, Credentials buyer, Action done, CancellationToken end)
    {
        try
        {
            while (true)
            {
                if (await visitor.IsServed("/api/v1/auth/login", JsonContent.Create(buyer), end))
                    done();
            }
        }
        catch (OperationCanceledException)
        {
            // Cancels the logins that still wait.
        }
    }

    /// <summary>
    /// A read starts at its scheduled time, whether or not earlier reads have completed, and its latency is measured from that time.
    /// </summary>
    private static async Task<Latencies> Read(ShopClient reader, string[] products, int perSecond, TimeSpan measured)
    {
        var start = Stopwatch.GetTimestamp();
        var reads = new List<Task<TimeSpan>>();
        var all = perSecond * measured.TotalSeconds;
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (reads.Count < all && await pulse.WaitForNextTickAsync())
        {
            for (var now = Stopwatch.GetTimestamp(); reads.Count < all && Due(reads.Count) <= now;)
                reads.Add(ReadOne(Due(reads.Count)));
        }

        var latencies = new Latencies();
        foreach (var latency in await Task.WhenAll(reads))
            latencies.Add(latency);
        return latencies;

        long Due(int number) => start + (number * Stopwatch.Frequency / perSecond);

        async Task<TimeSpan> ReadOne(long due)
        {
            await reader.Get($"/api/v1/products/{products[Random.Shared.Next(products.Length)]}");
            return Stopwatch.GetElapsedTime(due);
        }
    }

    private static string Summary(Latencies reads) => string.Create(
        CultureInfo.InvariantCulture, $"{reads.Percentile(0.50).TotalMilliseconds:0.00} {reads.Percentile(0.99).TotalMilliseconds:0.00}");

    private sealed record Credentials(string Email, string Password);
}
