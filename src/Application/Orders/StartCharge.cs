using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Notes that an order's payment is being tried, before the gateway hears of it. Null when there is nothing to charge any more.</summary>
public sealed record StartCharge(OrderId Id) : IProcess<ChargeRequest?>;

internal sealed class StartChargeHandler(IChargeBook book) : IRequestHandler<StartCharge, ChargeRequest?>
{
    public Task<ChargeRequest?> Handle(StartCharge command, CancellationToken cancellationToken) => book.Start(command.Id, cancellationToken);
}
