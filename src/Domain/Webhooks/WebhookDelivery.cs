using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>
/// One event for one webhook endpoint. A worker holds a lease while it sends; after the lease ends, another worker may take it, and results
/// with an earlier lease number are ignored.
/// </summary>
public sealed class WebhookDelivery : AggregateRoot
{
    /// <summary>The number of latest attempts that are stored.</summary>
    public const int MaxStoredAttempts = 100;

    public WebhookDeliveryId Id { get; }

    public WebhookEndpointId EndpointId { get; }

    public EventId EventId { get; }

    public long? Sequence { get; }

    public string Type { get; }

    public OrderId? OrderId { get; }

    public string Data { get; }

    /// <summary>When the event occurred, in UTC.</summary>
    public DateTimeOffset At { get; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WebhookAttempt> Attempts { get; private set; } = [];

    /// <summary>The number of consecutive failures since the delivery was created or redelivered.</summary>
    public int Failures { get; private set; }

    /// <summary>When the next attempt is due; null when the delivery has ended.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The lease of the worker that sends.</summary>
    public Lease Lease { get; private set; } = Lease.None;

    private WebhookDelivery(
        WebhookDeliveryId id, WebhookEndpointId endpointId, EventId eventId, long? sequence, string type, OrderId? orderId, string data, DateTimeOffset at)
    {
        Id = id;
        EndpointId = endpointId;
        EventId = eventId;
        Sequence = sequence;
        Type = type;
        OrderId = orderId;
        Data = data;
        At = at;
    }

    /// <summary>Creates a delivery that is due immediately.</summary>
    public static WebhookDelivery Of(WebhookDeliveryId id, WebhookEndpointId endpoint, WebhookMessage message, DateTimeOffset at) =>
        new(id, endpoint, message.EventId, message.Sequence, message.Type, message.OrderId, message.Data, message.At) { NextAttemptAt = at };

    public WebhookMessage Describe() => new(EventId, Sequence, Type, OrderId, Data, At);

    public bool IsDue(DateTimeOffset now) => State == WebhookDeliveryState.Pending && NextAttemptAt <= now && !Lease.IsRunning(now);

    /// <summary>Begins a lease.</summary>
    public void Take(DateTimeOffset until) => Lease = Lease.Next(until);

    /// <summary>Ends the lease without an attempt.</summary>
    public void GiveBack() => Lease = Lease.Ended();

    /// <summary>
    /// Adds an attempt and ends the lease. A failure schedules the next attempt, unless the receiver returned 410 or the attempts are used
    /// up.
    /// </summary>
    /// <param name="chance">A random fraction, from 0 to below 1.</param>
    public void Note(WebhookAnswer answer, DateTimeOffset at, TimeSpan duration, WebhookPolicy policy, double chance)
    {
        var number = Attempts is [.., var last] ? last.Number + 1 : 1;
        Attempts = [.. Attempts.TakeLast(MaxStoredAttempts - 1), new WebhookAttempt(number, at, answer.Status, answer.Error, (int)duration.TotalMilliseconds)];
        Lease = Lease.Ended();
        if (answer.Error is null)
        {
            End(WebhookDeliveryState.Delivered);
            return;
        }

        Failures++;
        if (answer.IsGone || Failures >= policy.MaxAttempts)
            End(WebhookDeliveryState.Failed);
        else
            NextAttemptAt = at + duration + policy.WaitAfter(Failures, chance);
    }

    /// <summary>Makes the delivery due again and resets its failures, in any state.</summary>
    public void Redeliver(DateTimeOffset at)
    {
        State = WebhookDeliveryState.Pending;
        Failures = 0;
        NextAttemptAt = at;
    }

    private void End(WebhookDeliveryState state)
    {
        State = state;
        NextAttemptAt = null;
    }
}
