using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Shop.Demo;

/// <summary>Prints the events of one order from the event stream until the order is paid.</summary>
internal sealed class OrderFollower(ShopClient shop, TextWriter output)
{
    private const string Attempted = "payment.attempted";

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    /// <summary>Returns the number of payment attempts.</summary>
    public async Task<int> Follow(string orderId, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(s_timeout);
        try
        {
            using var answer = await shop.Stream("/api/v1/events", timeout.Token);
            await using var stream = await answer.Content.ReadAsStreamAsync(timeout.Token);
            return await Read(stream, orderId, timeout.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DemoFailedException($"Order {orderId} was not paid within {s_timeout.TotalMinutes:0} minutes.");
        }
    }

    private async Task<int> Read(Stream stream, string orderId, CancellationToken stop)
    {
        var attempts = 0;
        // Order and payment change in one transaction; the order of their events is not defined.
        var awaited = new HashSet<string>(StringComparer.Ordinal) { "order.paid", "payment.paid" };
        DateTimeOffset? before = null;
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(stop))
        {
            if (EventOf(item) is not { } happened || happened.OrderId != orderId)
                continue;

            await output.WriteLineAsync(Line(happened, happened.At - (before ?? happened.At)));
            before = happened.At;
            if (happened.Type is "order.rejected" or "order.cancelled")
                throw new DemoFailedException($"The order was not paid: {happened.Type}.");
            if (happened.Type == Attempted)
                attempts++;
            if (awaited.Remove(happened.Type) && awaited.Count == 0)
                return attempts;
        }

        throw new DemoFailedException("Shop closed the event stream before the order was paid.");
    }

    private static EventAnswer? EventOf(SseItem<string> item) =>
        item.Data.Length == 0 ? null : JsonSerializer.Deserialize<EventAnswer>(item.Data, JsonSerializerOptions.Web);

    private static string Line(EventAnswer happened, TimeSpan gap) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  {happened.At:HH:mm:ss.fff}  +{gap.TotalSeconds:0.000} s  {happened.Type,-17}  {Details(happened)}").TrimEnd();

    private static string Details(EventAnswer happened)
    {
        if (happened.Type != Attempted || happened.Data.Deserialize<AttemptAnswer>(JsonSerializerOptions.Web) is not { } attempt)
            return "";

        var result = $"attempt {attempt.Number} {attempt.Outcome}";
        return attempt.NextAttemptAt is { } next
            ? string.Create(CultureInfo.InvariantCulture, $"{result}, next in {(next - happened.At).TotalSeconds:0.000} s: {attempt.Reason}")
            : $"{result} {attempt.Reason}";
    }
}
