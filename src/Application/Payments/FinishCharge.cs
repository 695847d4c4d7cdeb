using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>
/// Records the result of an attempt: the order is paid and its stock sold, or rejected and its stock released, or the next attempt is
/// scheduled. Returns when to continue; null only when the payment is settled. Rejects with <c>order-not-found</c>.
/// </summary>
/// <param name="Attempt">From 1.</param>
public sealed record FinishCharge(OrderId Id, int Attempt, ChargeResult Result) : IProcess<DateTimeOffset?>;

internal sealed class FinishChargeHandler(IPaymentAttempts attempts) : IRequestHandler<FinishCharge, DateTimeOffset?>
{
    public Task<DateTimeOffset?> Handle(FinishCharge command, CancellationToken cancellationToken) => attempts.Finish(command, cancellationToken);
}
