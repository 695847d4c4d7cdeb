using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.InMemory;

public sealed class ScriptedGatewayTests : PaymentGatewayContract
{
    private readonly ScriptedGateway _gateway = new();

    protected override IPaymentGateway Gateway => _gateway;

    protected override Task<int> CountStandingCharges(OrderId order) =>
        Task.FromResult(_gateway.Ledger.Count(entry => entry.Order == order && !entry.IsReversed));

    protected override ChargeRequest ThatWill(GatewayStep step, OrderId order)
    {
        _gateway.Will(step);
        return Request(order);
    }
}
