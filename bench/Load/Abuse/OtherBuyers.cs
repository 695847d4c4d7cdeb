using System.Diagnostics;
using System.Text.Json;

namespace Shop.Load.Abuse;

/// <summary>
/// Buyers with accounts and addresses of their own, within their limits: one reads products, one logs in, one orders, and one waits until its
/// orders are paid, each with a pause after every response, so that they leave most of a small machine idle.
/// </summary>
internal sealed class OtherBuyers : IDisposable
{
    /// <summary>The one that acts changes with every request.</summary>
    private const int Count = 48;

    private static readonly TimeSpan s_afterRead = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_afterLogin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_afterOrder = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_untilNextLook = TimeSpan.FromMilliseconds(20);

    private readonly string[] _products;
    private readonly List<Visitor> _buyers;

    private OtherBuyers(string[] products, List<Visitor> buyers) => (_products, _buyers) = (products, buyers);

    public static async Task<OtherBuyers> Register(Uri shop, string[] products)
    {
        var buyers = Enumerable.Range(1, Count).Select(number => Visitor.BehindProxy(shop, $"203.0.113.{number}")).ToList();
        foreach (var buyer in buyers)
        {
            await buyer.Register();
            await buyer.LogIn();
        }

        return new OtherBuyers(products, buyers);
    }

    /// <summary>Returns the latencies of the requests that were served.</summary>
    public async Task<IReadOnlyList<Latencies>> Measure(TimeSpan duration)
    {
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        return await Task.WhenAll(
            Repeat(end, s_afterRead, Read),
            Repeat(end, s_afterLogin, LogIn),
            Repeat(end, s_afterOrder, async buyer => await Order(buyer) is not null),
            Repeat(end, TimeSpan.Zero, WaitForPayment));
    }

    public void Dispose() => _buyers.ForEach(buyer => buyer.Dispose());

    private async Task<Latencies> Repeat(long end, TimeSpan pause, Func<Visitor, Task<bool>> act)
    {
        var served = new Latencies();
        for (var next = 0; Stopwatch.GetTimestamp() < end; next++)
        {
            var start = Stopwatch.GetTimestamp();
            if (await act(_buyers[next % Count]))
                served.Add(Stopwatch.GetElapsedTime(start));
            await Task.Delay(pause);
        }

        return served;
    }

    private async Task<bool> Read(Visitor buyer)
    {
        using var answer = await buyer.Send(HttpMethod.Get, $"/products/{AnyProduct()}", body: null, CancellationToken.None);
        return answer.IsSuccessStatusCode;
    }

    private static async Task<bool> LogIn(Visitor buyer)
    {
        using var answer = await buyer.Send(HttpMethod.Post, "/auth/login", new { buyer.Email, Password = Visitor.NewPassword }, CancellationToken.None);
        return answer.IsSuccessStatusCode;
    }

    private async Task<string?> Order(Visitor buyer)
    {
        using var answer = await buyer.Send(
            HttpMethod.Post, "/orders", new { items = new[] { new { productId = AnyProduct(), quantity = 1 } } }, CancellationToken.None);
        return answer.IsSuccessStatusCode ? await Text(answer, "id") : null;
    }

    private async Task<bool> WaitForPayment(Visitor buyer)
    {
        if (await Order(buyer) is not { } order)
            return false;

        while (true)
        {
            await Task.Delay(s_untilNextLook);
            using var answer = await buyer.Send(HttpMethod.Get, $"/orders/{order}", body: null, CancellationToken.None);
            if (!answer.IsSuccessStatusCode)
                return false;
            if (await Text(answer, "status") == "paid")
                return true;
        }
    }

    private static async Task<string> Text(HttpResponseMessage answer, string field)
    {
        using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return body.RootElement.GetProperty(field).GetString()!;
    }

    private string AnyProduct() => _products[Random.Shared.Next(_products.Length)];
}
