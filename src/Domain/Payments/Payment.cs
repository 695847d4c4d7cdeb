using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Payments;

/// <summary>The payment of one order with its attempts. At most one attempt charges the order.</summary>
public sealed class Payment : AggregateRoot
{
    public PaymentId Id { get; }

    public OrderId OrderId { get; }

    public AccountId BuyerId { get; }

    public Money Amount { get; private set; } = null!;

    /// <summary>The payment method chosen by the buyer, passed to the gateway unchanged; null for the gateway's default.</summary>
    public string? Method { get; }

    public PaymentStatus Status { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PaymentAttempt> Attempts { get; private set; } = [];

    /// <summary>When the next attempt is due; null while one runs and when there is none.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Why the payment or its last attempt failed; null when neither did.</summary>
    public string? Failure { get; private set; }

    /// <summary>When the latest reversal of its charges became due, in UTC; null when none did.</summary>
    public DateTimeOffset? ReversalDueAt { get; private set; }

    /// <summary>When the gateway ensured that no charge stands, in UTC; null before, and when no reversal became due.</summary>
    public DateTimeOffset? ReversalFinishedAt { get; private set; }

    /// <summary>When the gateway first denied a charge that it had confirmed, in UTC; null unless the reversal waits for that reason.</summary>
    public DateTimeOffset? ReversalContradictedAt { get; private set; }

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

    /// <summary>
    /// Starts the next attempt. An attempt that still runs was interrupted by a crash; its result is unknown, so it ends as timed out.
    /// </summary>
    /// <returns>The number of the attempt; null when there is nothing left to charge.</returns>
    public int? StartAttempt(DateTimeOffset at)
    {
        if (Status != PaymentStatus.Pending)
            return null;
        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "Interrupted before the response of the gateway was stored.", at, at);

        var number = Attempts.Count + 1;
        Attempts = [.. Attempts, new PaymentAttempt(number, at, null, null, null, null)];
        NextAttemptAt = null;
        return number;
    }

    /// <summary>Records a successful charge, even for an attempt that already counts as failed.</summary>
    /// <returns>
    /// Whether this call paid the order. False when a charge is already recorded, or when the payment has ended; the charge is then
    /// reversed.
    /// </returns>
    public bool Succeed(int number, DateTimeOffset at)
    {
        if (Status == PaymentStatus.Refunded || Attempts.Any(attempt => attempt.Outcome == AttemptOutcome.Succeeded))
            return false;

        Finish(Attempts[number - 1], AttemptOutcome.Succeeded, null, null, at);
        if (Running is { } needless)
            Finish(needless, AttemptOutcome.TimedOut, "An earlier attempt succeeded.", null, at);
        if (Status != PaymentStatus.Pending)
        {
            Reverse(at);
            return false;
        }

        Status = PaymentStatus.Paid;
        NextAttemptAt = null;
        Failure = null;
        Raise(new PaymentPaid(OrderId, BuyerId));
        return true;
    }

    /// <summary>Records an attempt that did not succeed.</summary>
    /// <param name="next">When the next attempt is due; null fails the payment.</param>
    /// <returns>Whether this call failed the payment.</returns>
    public bool Fail(int number, AttemptOutcome outcome, string reason, DateTimeOffset? next, DateTimeOffset at)
    {
        if (Status != PaymentStatus.Pending || Running?.Number != number)
            return false;

        Finish(Running, outcome, reason, next, at);
        NextAttemptAt = next;
        Failure = reason;
        if (next is not null)
            return false;

        GiveUp(reason, at);
        return true;
    }

    /// <summary>Fails the payment because its deadline passed. Charges nothing more and reverses what may have been charged.</summary>
    public void Expire(DateTimeOffset at)
    {
        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "The payment deadline passed.", null, at);
        NextAttemptAt = null;
        Failure = Order.ExpiredReason;
        GiveUp(Order.ExpiredReason, at);
    }

    /// <summary>Cancels the payment with its order. Charges nothing more and reverses what was or may have been charged.</summary>
    public void Cancel(DateTimeOffset at)
    {
        if (Status == PaymentStatus.Paid)
        {
            Refund(at);
            return;
        }

        if (Running is { } interrupted)
            Finish(interrupted, AttemptOutcome.TimedOut, "The order was cancelled during the attempt.", null, at);
        Status = PaymentStatus.Cancelled;
        NextAttemptAt = null;
        ReverseIfCharged(at);
    }

    /// <summary>Requests the reversal of the charge; the payment stays paid until the gateway confirms it.</summary>
    public void Refund(DateTimeOffset at)
    {
        if (Status != PaymentStatus.Paid)
            throw new InvalidOperationException($"A payment that is {Status} cannot be refunded.");

        Reverse(at);
    }

    /// <summary>Records the response of the gateway to the reversal.</summary>
    /// <param name="gaveBack">Whether a charge was reversed.</param>
    /// <returns>
    /// Whether the reversal is finished; false when the gateway gave nothing back although it had confirmed a charge, so that the money is
    /// still due.
    /// </returns>
    public bool Reversed(bool gaveBack, DateTimeOffset at)
    {
        if (Status == PaymentStatus.Refunded)
            return true;
        if (!gaveBack && Attempts.Any(attempt => attempt.Outcome == AttemptOutcome.Succeeded))
        {
            ReversalContradictedAt ??= at;
            return false;
        }

        ReversalFinishedAt = at;
        ReversalContradictedAt = null;
        if (gaveBack)
        {
            Status = PaymentStatus.Refunded;
            Raise(new PaymentRefunded(OrderId, BuyerId));
        }

        return true;
    }

    private void GiveUp(string reason, DateTimeOffset at)
    {
        Status = PaymentStatus.Failed;
        Raise(new PaymentFailed(OrderId, BuyerId, reason));
        ReverseIfCharged(at);
    }

    private void ReverseIfCharged(DateTimeOffset at)
    {
        if (Attempts.Any(attempt => attempt.Outcome is AttemptOutcome.TimedOut or AttemptOutcome.Succeeded))
            Reverse(at);
    }

    private void Reverse(DateTimeOffset at)
    {
        ReversalDueAt = at;
        ReversalFinishedAt = null;
        Raise(new ChargeReversalDue(OrderId, BuyerId));
    }

    private void Finish(PaymentAttempt attempt, AttemptOutcome outcome, string? reason, DateTimeOffset? next, DateTimeOffset at)
    {
        var finished = attempt with { FinishedAt = at, Outcome = outcome, Reason = reason, NextAttemptAt = next };
        Attempts = [.. Attempts.Select(other => other.Number == attempt.Number ? finished : other)];
        Raise(new PaymentAttempted(OrderId, BuyerId, attempt.Number, outcome, reason, next));
    }
}
