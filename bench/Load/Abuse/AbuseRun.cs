using System.Diagnostics;
using System.Globalization;

namespace Shop.Load.Abuse;

/// <summary>
/// Measures other buyers alternately without and with each kind of abuse. Prints a line per kind and round: its name, and for each of read,
/// login, order and payment the requests served per second, the median and the p99 in ms, without and with it.
/// </summary>
internal static class AbuseRun
{
    private static readonly TimeSpan s_untilItHasBegun = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_untilItHasEnded = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(Uri shop, string file, string admin, string password, int rounds, TimeSpan measured)
    {
        var products = await File.ReadAllLinesAsync(file);
        using var buyers = await OtherBuyers.Register(shop, products);
        await buyers.Measure(measured + measured);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var kind in Abuser.Kinds)
            {
                var without = await buyers.Measure(measured);
                using var abuser = Start(shop, kind, file, admin, password);
                await Task.Delay(s_untilItHasBegun);
                var with = await buyers.Measure(measured);
                if (abuser.HasExited)
                    throw new InvalidOperationException($"The abuse '{kind}' ended with {abuser.ExitCode}.");
                abuser.Kill();
                await abuser.WaitForExitAsync();
                await Task.Delay(s_untilItHasEnded);
                Console.WriteLine($"{kind} {Summary(without, measured)} {Summary(with, measured)}");
            }
        }

        return 0;
    }

    /// <summary>In a process of its own, so that its work is not that of the other buyers' client.</summary>
    private static Process Start(Uri shop, string kind, string file, string admin, string password) =>
        Process.Start(Environment.ProcessPath!, [typeof(AbuseRun).Assembly.Location, "abuser", shop.ToString(), kind, file, admin, password]);

    private static string Summary(IEnumerable<Latencies> kinds, TimeSpan measured) => string.Join(' ', kinds.Select(one => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Count / measured.TotalSeconds:0.0} {one.Percentile(0.50).TotalMilliseconds:0.00} {one.Percentile(0.99).TotalMilliseconds:0.00}")));
}
