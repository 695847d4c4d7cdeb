using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>The money side of one order: its attempts, and what came of them. Charged at most once.</summary>
public sealed class Payment : AggregateRoot
{
    /// <summary>Why a payment failed for which the time was over.</summary>
    public const string Expired = "expired";

    public PaymentId Id { get; }

    public OrderId OrderId { get; }

    public AccountId BuyerId { get; }

    public Money Amount { get; private set; } = null!;

    /// <summary>What the buyer chose to pay with; the gateway knows what it means. Null for the gateway's default.</summary>
    public string? Method { get; }

    public PaymentStatus Status { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PaymentAttempt> Attempts { get; private set; } = [];

    /// <summary>When the next attempt is due; null while one runs and when none will follow.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Why the payment failed, or the last attempt did; null when neither.</summary>
    public string? Failure { get; private set; }

    private Payment(PaymentId id, OrderId orderId, AccountId buyerId, string? method)
    {
        Id = id;
        OrderId = orderId;
        BuyerId = buyerId;
        Method = method;
    }

    public static Payment For(PaymentId id, Order order, string? method, DateTimeOffset at) =>
        new(id, order.Id, order.BuyerId, method) { Amount = order.Total, NextAttemptAt = at };

    private PaymentAttempt? Running => Attempts is [.., { Outcome: null } last] ? last : null;

    /// <summary>Starts the next attempt. One still running was cut off by a crash; what it did is unknown, so it counts as timed out.</summary>
    /// <returns>The attempt's number, or null when there is nothing to charge any more.</returns>
    public int? StartAttempt(DateTimeOffset at)
    {
        if (Status != PaymentStatus.Pending)
            return null;
        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "Interrupted before the gateway's answer was stored.", at, at);

        var number = Attempts.Count + 1;
        Attempts = [.. Attempts, new PaymentAttempt(number, at, null, null, null, null)];
        NextAttemptAt = null;
        return number;
    }

    /// <summary>The gateway has the money. Success counts even for an attempt that was given up, because the money is there.</summary>
    /// <returns>Whether the order is paid by this; if it was over already, the money goes back instead.</returns>
    public bool Succeed(int number, DateTimeOffset at)
    {
        if (Status == PaymentStatus.Refunded || Attempts.Any(attempt => attempt.Outcome == AttemptOutcome.Succeeded))
            return false;

        Finish(Attempts[number - 1], AttemptOutcome.Succeeded, null, null, at);
        if (Running is { } needless)
            Finish(needless, AttemptOutcome.TimedOut, "An earlier attempt had succeeded.", null, at);
        if (Status != PaymentStatus.Pending)
        {
            Raise(new ChargeReversalDue(OrderId, BuyerId));
            return false;
        }

        Status = PaymentStatus.Paid;
        NextAttemptAt = null;
        Failure = null;
        Raise(new PaymentPaid(OrderId, BuyerId));
        return true;
    }

    /// <summary>An attempt did not bring the money.</summary>
    /// <param name="next">When to try again; null gives up.</param>
    /// <returns>Whether the payment was given up by this.</returns>
    public bool Fail(int number, AttemptOutcome outcome, string reason, DateTimeOffset? next, DateTimeOffset at)
    {
        if (Status != PaymentStatus.Pending || Running?.Number != number)
            return false;

        Finish(Running, outcome, reason, next, at);
        NextAttemptAt = next;
        Failure = reason;
        if (next is not null)
            return false;

        GiveUp(reason);
        return true;
    }

    /// <summary>The time to pay is over: nothing more is charged, and what may have been charged goes back.</summary>
    public void Expire(DateTimeOffset at)
    {
        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "The time to pay was over.", null, at);
        NextAttemptAt = null;
        Failure = Expired;
        GiveUp(Expired);
    }

    /// <summary>The order is called off: nothing more is charged, and what was charged goes back.</summary>
    public void Cancel(DateTimeOffset at)
    {
        if (Status == PaymentStatus.Paid)
        {
            Refund();
            return;
        }

        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "The order was cancelled meanwhile.", null, at);
        Status = PaymentStatus.Cancelled;
        NextAttemptAt = null;
        ReverseIfCharged();
    }

    /// <summary>What was paid goes back; the payment stays paid until the gateway has given it.</summary>
    public void Refund()
    {
        if (Status != PaymentStatus.Paid)
            throw new InvalidOperationException($"A payment that is {Status} cannot be refunded.");

        Raise(new ChargeReversalDue(OrderId, BuyerId));
    }

    /// <summary>The gateway says that nothing charged for this order stands any more.</summary>
    /// <param name="gaveBack">Whether there was something to give back.</param>
    public void Reversed(bool gaveBack)
    {
        if (!gaveBack || Status == PaymentStatus.Refunded)
            return;

        Status = PaymentStatus.Refunded;
        Raise(new PaymentRefunded(OrderId, BuyerId));
    }

    private void GiveUp(string reason)
    {
        Status = PaymentStatus.Failed;
        Raise(new PaymentFailed(OrderId, BuyerId, reason));
        ReverseIfCharged();
    }

    private void ReverseIfCharged()
    {
        if (Attempts.Any(attempt => attempt.Outcome is AttemptOutcome.TimedOut or AttemptOutcome.Succeeded))
            Raise(new ChargeReversalDue(OrderId, BuyerId));
    }

    private void Finish(PaymentAttempt attempt, AttemptOutcome outcome, string? reason, DateTimeOffset? next, DateTimeOffset at)
    {
        var finished = attempt with { FinishedAt = at, Outcome = outcome, Reason = reason, NextAttemptAt = next };
        Attempts = [.. Attempts.Select(other => other.Number == attempt.Number ? finished : other)];
        Raise(new PaymentAttempted(OrderId, BuyerId, attempt.Number, outcome, reason, next));
    }
}
