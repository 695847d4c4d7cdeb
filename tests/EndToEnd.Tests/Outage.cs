using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>Responses of a shop whose database is stopped and restarted.</summary>
internal sealed class Outage
{
    private readonly ConcurrentDictionary<string, int> _refusals = [];
    private readonly ConcurrentQueue<string> _surprises = [];

    /// <summary>Responses other than the expected success or a 503 problem with <c>Retry-After</c>.</summary>
    public IReadOnlyCollection<string> Surprises => _surprises;

    public int RefusalsOf(string request) => _refusals.GetValueOrDefault(request);

    /// <summary>Whether the request succeeded.</summary>
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
