using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>What callers are told by a shop whose database comes and goes.</summary>
internal sealed class Outage
{
    private readonly ConcurrentDictionary<string, int> _refusals = [];
    private readonly ConcurrentQueue<string> _surprises = [];

    /// <summary>Answers that are neither the success that was asked for nor 503 as a problem with when to come back.</summary>
    public IReadOnlyCollection<string> Surprises => _surprises;

    public int RefusalsOf(string request) => _refusals.GetValueOrDefault(request);

    /// <summary>Whether it did what it was asked.</summary>
    public async Task<bool> Served(string request, HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode)
            return true;

        var text = await answer.Content.ReadAsStringAsync();
        if (IsRefusal(answer, text))
            _refusals.AddOrUpdate(request, 1, (_, count) => count + 1);
        else
            _surprises.Enqueue($"{request}: {(int)answer.StatusCode} {answer.Headers.RetryAfter} {text}");
        return false;
    }

    public void Broke(string request, Exception connection) => _surprises.Enqueue($"{request}: {connection}");

    private static bool IsRefusal(HttpResponseMessage answer, string text) =>
        answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } wait, Content.Headers.ContentType.MediaType: "application/problem+json" }
        && wait > TimeSpan.Zero
        && JsonElement.Parse(text).GetProperty("code").GetString() == "unavailable";
}
