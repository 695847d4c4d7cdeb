namespace Shop.Adapters.Web.Cli;

/// <summary>Asks a running Shop whether it is ready, for images that hold no other program which could.</summary>
internal static class CheckHealth
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    public static async Task Run(CancellationToken stop)
    {
        var ready = new Uri(Address.OfThisMachine(), "/health/ready");
        using var client = new HttpClient { Timeout = s_patience };
        try
        {
            using var answer = await client.GetAsync(ready, stop);
            if (!answer.IsSuccessStatusCode)
                throw new CannotReachShopException($"{ready} answers {(int)answer.StatusCode}.");
        }
        catch (Exception cause) when (cause is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new CannotReachShopException($"{ready} does not answer.", cause);
        }
    }
}
