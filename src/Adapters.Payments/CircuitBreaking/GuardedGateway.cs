using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments.CircuitBreaking;

/// <summary>
/// Adds a timeout and a circuit breaker to a gateway. Any response of the gateway, also a declined charge, counts as a success of the call.
/// </summary>
internal sealed class GuardedGateway : IPaymentGateway
{
    private readonly IPaymentGateway _gateway;
    private readonly Circuit _circuit;
    private readonly ResiliencePipeline _pipeline;

    public GuardedGateway(IPaymentGateway gateway, Circuit circuit, PaymentOptions options, TimeProvider clock)
    {
        _gateway = gateway;
        _circuit = circuit;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(circuit.Settings())
            .AddTimeout(options.Timeout)
            .Build();
    }

    public DateTimeOffset? Admit() => _circuit.Admit();

    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async stop => await _gateway.Charge(request, stop), cancellation);
        }
        catch (TimeoutRejectedException)
        {
            return new ChargeResult(AttemptOutcome.TimedOut, "The gateway did not respond in time.");
        }
        catch (BrokenCircuitException)
        {
            _circuit.Refused();
            return new ChargeResult(AttemptOutcome.Failed, "The gateway is unavailable and was not called.");
        }
    }

    public async Task<bool> Reverse(OrderId order, CancellationToken cancellation) =>
        await _pipeline.ExecuteAsync(async stop => await _gateway.Reverse(order, stop), cancellation);
}
