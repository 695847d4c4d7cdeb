using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Notes what the gateway said. The order becomes paid and its stock sold, or rejected and its stock free, in the same transaction;
/// or the next attempt is set, and its time answered. Null is answered only for a payment that is settled.
/// </summary>
public sealed record FinishCharge(OrderId Id, int Attempt, ChargeResult Result) : ICommand<DateTimeOffset?>;

internal sealed class FinishChargeHandler(
    IOrderRepository orders,
    IPaymentRepository payments,
    IStockRepository stocks,
    PaymentPolicy policy,
    IRandomness randomness,
    TimeProvider clock)
    : IRequestHandler<FinishCharge, DateTimeOffset?>
{
    public async Task<DateTimeOffset?> Handle(FinishCharge command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var payment = await payments.Of(order.Id, cancellationToken);
        var now = clock.GetUtcNow();

        if (command.Result.Outcome == AttemptOutcome.Succeeded)
        {
            if (payment.Succeed(command.Attempt, now))
            {
                order.MarkPaid(now);
                await stocks.SellLines(order, now, cancellationToken);
            }

            return null;
        }

        var reason = command.Result.Reason ?? "The gateway gave no reason.";
        if (payment.Fail(command.Attempt, command.Result.Outcome, reason, NextAttempt(command, now), now))
        {
            order.Reject(reason, now);
            await stocks.ReleaseLines(order, cancellationToken);
        }

        return payment.Status == PaymentStatus.Pending ? payment.NextAttemptAt ?? WhenAnotherRuns(now) : null;
    }

    /// <summary>Whoever makes the attempt that runs may die over it, so this one comes back and looks.</summary>
    private DateTimeOffset WhenAnotherRuns(DateTimeOffset now) => now + policy.BackoffLimit;

    private DateTimeOffset? NextAttempt(FinishCharge command, DateTimeOffset now) =>
        command.Result.Outcome == AttemptOutcome.Declined || command.Attempt >= policy.MaxAttempts
            ? null
            : now + policy.WaitAfter(command.Attempt, randomness.NextFraction());
}
