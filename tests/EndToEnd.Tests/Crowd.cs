using System.Net.Http.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>Concurrent buyers and readers who repeat their requests until they succeed.</summary>
internal sealed class Crowd(HttpClient client, Storefront storefront, OrderHistory history, Outage outage)
{
    public const string Ordering = "POST /orders";

    private const int Buyers = 4;

    // Delay after a rejected request.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads that the product cache cannot serve.</summary>
    public IReadOnlyList<string> Asking { get; } =
        ["GET /products?limit=20", "GET /products?q=sturdy", "GET /orders?limit=20", "GET /events?limit=20", $"PUT /cart/items/{storefront.Products[0]}"];

    public Task Run(CancellationToken closing) => Task.WhenAll(
    [
        .. Enumerable.Range(0, Buyers).Select(_ => Buy(closing)),
        .. Asking.Append($"GET /products/{storefront.Products[0]}").Select(request => Ask(request, closing)),
    ]);

    private async Task Buy(CancellationToken closing)
    {
        using var pulse = new PeriodicTimer(s_pause);
        while (!closing.IsCancellationRequested)
        {
            var key = $"{Guid.NewGuid():n}";
            while (!await Attempt(Ordering, () => history.Order(storefront, client, key, outage)) && !closing.IsCancellationRequested)
                await pulse.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task Ask(string request, CancellationToken closing)
    {
        using var pulse = new PeriodicTimer(s_pause);
        while (!closing.IsCancellationRequested)
        {
            await Attempt(request, async () =>
            {
                using var message = Message(request);
                using var answer = await client.SendAsync(message, CancellationToken.None);
                return await outage.Served(request, answer);
            });
            await pulse.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task<bool> Attempt(string request, Func<Task<bool>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            outage.Broke(request, broken);
            return false;
        }
    }

    private HttpRequestMessage Message(string request)
    {
        var terms = request.Split(' ');
        var message = Storefront.Request(HttpMethod.Parse(terms[0]), storefront.BuyerToken, $"/api/v1{terms[1]}");
        if (message.Method == HttpMethod.Put)
            message.Content = JsonContent.Create(new { quantity = 1 });
        return message;
    }
}
