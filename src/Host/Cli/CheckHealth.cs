namespace Shop.Host.Cli;

/// <summary>Checks whether a running Shop is ready; for container images without an HTTP client.</summary>
internal static class CheckHealth
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(4);

    public static async Task Run(CancellationToken stop)
    {
        var ready = new Uri(Address.OfThisMachine(), "/health/ready");
        using var client = new HttpClient { Timeout = s_timeout };
        try
        {
            using var answer = await client.GetAsync(ready, stop);
            if (!answer.IsSuccessStatusCode)
                throw new CannotReachShopException($"{ready} returned {(int)answer.StatusCode}.");
        }
        catch (Exception cause) when (cause is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new CannotReachShopException($"{ready} does not respond.", cause);
        }
    }
}
