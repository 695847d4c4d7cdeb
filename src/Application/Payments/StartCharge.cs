using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>
/// Records a new attempt before the gateway is called. Returns null when there is nothing left to charge. Rejects with
/// <c>order-not-found</c>.
/// </summary>
public sealed record StartCharge(OrderId Id) : IProcess<ChargeRequest?>;

internal sealed class StartChargeHandler(IPaymentAttempts attempts) : IRequestHandler<StartCharge, ChargeRequest?>
{
    public Task<ChargeRequest?> Handle(StartCharge command, CancellationToken cancellationToken) => attempts.Start(command.Id, cancellationToken);
}
