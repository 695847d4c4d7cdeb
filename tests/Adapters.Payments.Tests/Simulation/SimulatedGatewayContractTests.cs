using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Payments.Tests.Simulation;

public sealed class SimulatedGatewayContractTests : PaymentGatewayContract, IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    protected override IPaymentGateway Gateway => _gateway.Port;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.Start();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    protected override async Task<int> CountStandingCharges(OrderId order) =>
        (int)(await _gateway.Charges(order) - await _gateway.GivenBack(order));

    protected override ChargeRequest ThatWill(GatewayStep step, OrderId order) => Request(order, step switch
    {
        GatewayStep.Decline => "sim_decline",
        GatewayStep.Fail => "sim_fail_1",
        GatewayStep.LoseTheAnswer => "sim_timeout",
        _ => "sim_ok",
    });
}
