using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Notes what the gateway said. The order becomes paid and its stock sold, or rejected and its stock free, in the same transaction;
/// or the next attempt is set, and its time answered. Null is answered only for a payment that is settled.
/// </summary>
/// <param name="Attempt">From 1.</param>
public sealed record FinishCharge(OrderId Id, int Attempt, ChargeResult Result) : IProcess<DateTimeOffset?>;

internal sealed class FinishChargeHandler(IChargeBook book) : IRequestHandler<FinishCharge, DateTimeOffset?>
{
    public Task<DateTimeOffset?> Handle(FinishCharge command, CancellationToken cancellationToken) => book.Finish(command, cancellationToken);
}
