using Shop.Application.Ports.Payments;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Payments;

/// <summary>The rules by which an attempt changes its order.</summary>
public static class Charging
{
    /// <summary>Starts the next attempt; returns null when there is nothing left to charge.</summary>
    public static ChargeRequest? Start(Payment payment, DateTimeOffset now) =>
        payment.StartAttempt(now) is { } number ? new ChargeRequest(payment.OrderId, payment.Amount, payment.Method, number) : null;

    /// <summary>Returns when to retry after the gateway's response; null when the order is paid or the payment fails.</summary>
    /// <param name="chance">A random fraction, from 0 to below 1, that spreads simultaneous retries.</param>
    public static DateTimeOffset? NextAttempt(FinishCharge charge, PaymentPolicy policy, double chance, DateTimeOffset now) =>
        charge.Result.Outcome is AttemptOutcome.Succeeded or AttemptOutcome.Declined || charge.Attempt >= policy.MaxAttempts
            ? null
            : now + policy.WaitAfter(charge.Attempt, chance);

    /// <summary>
    /// Records the gateway's response: the order is paid and its stock sold, or rejected and its stock released, or neither.
    /// </summary>
    /// <param name="stocks">The locked stocks of the order's lines; needed unless another attempt follows.</param>
    /// <param name="next">When to retry; null when the order is paid or the payment fails.</param>
    /// <returns>When to deliver the event again; null when the payment is settled.</returns>
    public static DateTimeOffset? Finish(
        FinishCharge charge,
        Order order,
        Payment payment,
        IReadOnlyDictionary<VariantId, Stock> stocks,
        DateTimeOffset? next,
        PaymentPolicy policy,
        DateTimeOffset now)
    {
        if (charge.Result.Outcome == AttemptOutcome.Succeeded)
        {
            if (!payment.Succeed(charge.Attempt, now))
                return null;

            order.MarkPaid(now);
            foreach (var line in order.Lines)
                stocks[line.VariantId].Sell(order.Id, line.Quantity, now);
            return null;
        }

        var reason = charge.Result.Reason ?? "The gateway gave no reason.";
        if (payment.Fail(charge.Attempt, charge.Result.Outcome, reason, next, now))
        {
            order.Reject(reason, now);
            foreach (var line in order.Lines)
                stocks[line.VariantId].Release(line.Quantity);
        }

        // The worker of the attempt that runs instead may crash, so this delivery returns to check.
        return payment.Status == PaymentStatus.Pending ? payment.NextAttemptAt ?? now + policy.BackoffLimit : null;
    }
}
