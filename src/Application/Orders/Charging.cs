using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Decides what an attempt to charge means for its order.</summary>
public static class Charging
{
    /// <summary>Begins the next attempt; null when there is nothing to charge any more.</summary>
    public static ChargeRequest? Start(Payment payment, DateTimeOffset now) =>
        payment.StartAttempt(now) is { } number ? new ChargeRequest(payment.OrderId, payment.Amount, payment.Method, number) : null;

    /// <summary>When to try again after what the gateway said; null when it is paid or given up.</summary>
    /// <param name="chance">From 0 up to 1, spreads those who were refused at the same moment.</param>
    public static DateTimeOffset? NextAttempt(FinishCharge charge, PaymentPolicy policy, double chance, DateTimeOffset now) =>
        charge.Result.Outcome is AttemptOutcome.Succeeded or AttemptOutcome.Declined || charge.Attempt >= policy.MaxAttempts
            ? null
            : now + policy.WaitAfter(charge.Attempt, chance);

    /// <summary>Notes what the gateway said: the order is paid and its stock sold, or rejected and its stock free, or neither.</summary>
    /// <param name="stocks">Of the order's products, locked, unless another attempt follows.</param>
    /// <param name="next">When to try again; null when it is paid or given up.</param>
    /// <returns>When to come back to it; null when the payment is settled.</returns>
    public static DateTimeOffset? Finish(
        FinishCharge charge,
        Order order,
        Payment payment,
        IReadOnlyDictionary<ProductId, Stock> stocks,
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
                stocks[line.ProductId].Sell(order.Id, line.Quantity, now);
            return null;
        }

        var reason = charge.Result.Reason ?? "The gateway gave no reason.";
        if (payment.Fail(charge.Attempt, charge.Result.Outcome, reason, next, now))
        {
            order.Reject(reason, now);
            foreach (var line in order.Lines)
                stocks[line.ProductId].Release(line.Quantity);
        }

        // Whoever makes the attempt that runs instead may die over it, so this one comes back and looks.
        return payment.Status == PaymentStatus.Pending ? payment.NextAttemptAt ?? now + policy.BackoffLimit : null;
    }
}
