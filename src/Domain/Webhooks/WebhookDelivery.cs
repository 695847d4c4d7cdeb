using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>
/// An event on its way to an endpoint. Whoever sends it takes a turn; when a turn is not ended by its time, as by one that has died, another
/// may be taken, and of the former nothing is accepted any more.
/// </summary>
public sealed class WebhookDelivery : AggregateRoot
{
    /// <summary>Of more attempts the latest are remembered.</summary>
    public const int MaxAttemptsKept = 100;

    public WebhookDeliveryId Id { get; }

    public WebhookEndpointId EndpointId { get; }

    public EventId EventId { get; }

    public long? Sequence { get; }

    public string Type { get; }

    public OrderId? OrderId { get; }

    public string Data { get; }

    /// <summary>When the event happened.</summary>
    public DateTimeOffset At { get; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WebhookAttempt> Attempts { get; private set; } = [];

    /// <summary>Since it was made or wanted again.</summary>
    public int Failures { get; private set; }

    /// <summary>Null when it is over.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The number of the latest turn; 0 before the first.</summary>
    public int Turn { get; private set; }

    /// <summary>When the turn under way ends at the latest; null when nobody is sending it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

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

    /// <summary>One that is due at once.</summary>
    public static WebhookDelivery Of(WebhookDeliveryId id, WebhookEndpointId endpoint, WebhookMessage message, DateTimeOffset at) =>
        new(id, endpoint, message.EventId, message.Sequence, message.Type, message.OrderId, message.Data, message.At) { NextAttemptAt = at };

    public WebhookMessage Describe() => new(EventId, Sequence, Type, OrderId, Data, At);

    public bool IsDue(DateTimeOffset now) => State == WebhookDeliveryState.Pending && NextAttemptAt <= now && !IsUnderway(now);

    public bool IsUnderway(DateTimeOffset now) => LeasedUntil > now;

    public bool IsTurn(int turn) => LeasedUntil is not null && turn == Turn;

    /// <summary>Begins a turn.</summary>
    public void Take(DateTimeOffset until)
    {
        Turn++;
        LeasedUntil = until;
    }

    /// <summary>Ends a turn in which nothing was tried to the end.</summary>
    public void GiveBack() => LeasedUntil = null;

    /// <summary>Ends a turn with what came of it; after a failure it is due later, unless it is given up.</summary>
    /// <param name="chance">From 0 to below 1.</param>
    public void Note(WebhookAnswer answer, DateTimeOffset at, TimeSpan duration, WebhookPolicy policy, double chance)
    {
        var number = Attempts is [.., var last] ? last.Number + 1 : 1;
        Attempts = [.. Attempts.TakeLast(MaxAttemptsKept - 1), new WebhookAttempt(number, at, answer.Status, answer.Error, (int)duration.TotalMilliseconds)];
        LeasedUntil = null;
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

    /// <summary>Makes it due again, whatever became of it before.</summary>
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
