using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>The requests of clients and their responses, across kills: a request without a response is retried with its key.</summary>
internal sealed class OrderHistory
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _acknowledged = [];
    private readonly ConcurrentDictionary<string, bool> _unanswered = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    public int AcknowledgedCount
    {
        get
        {
            lock (_gate)
                return _acknowledged.Count;
        }
    }

    public int UnansweredCount => _unanswered.Count;

    public IReadOnlyCollection<string> Acknowledged
    {
        get
        {
            lock (_gate)
                return [.. _acknowledged];
        }
    }

    public Task WhenAcknowledged(int count)
    {
        lock (_gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_acknowledged.Count >= count)
                reached.SetResult();
            else
                _waiting.Add((count, reached));
            return reached.Task;
        }
    }

    /// <summary>Places orders until the connection breaks.</summary>
    public async Task OrderUntilCutOff(Storefront storefront, HttpClient client)
    {
        while (await Order(storefront, client, $"{Guid.NewGuid():n}"))
        {
            // The shop is running.
        }
    }

    public async Task RepeatUnanswered(Storefront storefront, HttpClient client)
    {
        foreach (var key in _unanswered.Keys)
            (await Order(storefront, client, key)).Should().BeTrue("the shop is running");
        _unanswered.Should().BeEmpty();
    }

    /// <summary>
    /// Returns whether the order was acknowledged; otherwise the connection broke, or the shop was unavailable during an expected outage.
    /// </summary>
    public async Task<bool> Order(Storefront storefront, HttpClient client, string key, Outage? outage = null)
    {
        _unanswered[key] = true;
        try
        {
            using var answer = await storefront.Order(client, key);
            if (outage is not null && !await outage.Served(Crowd.Ordering, answer))
                return false;

            answer.StatusCode.Should().Be(HttpStatusCode.Created);
            var order = await answer.Content.ReadFromJsonAsync<JsonElement>();
            _unanswered.TryRemove(key, out _);
            Acknowledge(order.GetProperty("id").GetString()!);
            return true;
        }
        catch (Exception cut) when (outage is null && cut is (HttpRequestException or IOException or OperationCanceledException))
        {
            return false;
        }
    }

    private void Acknowledge(string order)
    {
        lock (_gate)
        {
            _acknowledged.Add(order).Should().BeTrue("two requests are two orders");
            foreach (var (count, reached) in _waiting.Where(w => w.Count <= _acknowledged.Count))
                reached.TrySetResult();
        }
    }
}
