using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Testing.Fakes;

/// <summary>A gateway that executes the given steps in order and then succeeds, with a ledger.</summary>
public sealed class ScriptedGateway : IPaymentGateway
{
    private readonly Lock _gate = new();
    private readonly Queue<GatewayStep> _script = [];
    private readonly List<LedgerEntry> _ledger = [];
    private readonly HashSet<OrderId> _declined = [];
    private readonly HashSet<OrderId> _closed = [];
    private readonly List<ChargeRequest> _requests = [];

    /// <summary>Every executed charge, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    public IReadOnlyList<ChargeRequest> Requests => _requests;

    /// <summary>Runs while the gateway processes a charge.</summary>
    public Func<ChargeRequest, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs before a reversal; an exception is that of the gateway.</summary>
    public Action BeforeReversal { get; set; } = () => { };

    /// <summary>Whether reversals give nothing back, although the ledger has a charge.</summary>
    public bool DeniesCharges { get; set; }

    /// <summary>Until when the circuit breaker is open; null when it is closed.</summary>
    public DateTimeOffset? RestsUntil { get; set; }

    public DateTimeOffset? Admit() => RestsUntil;

    public void Will(params IEnumerable<GatewayStep> steps)
    {
        foreach (var step in steps)
            _script.Enqueue(step);
    }

    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        ChargeResult result;
        lock (_gate)
        {
            _requests.Add(request);
            result = Carry(request);
        }

        await Meanwhile(request);
        return result;
    }

    public Task<bool> Reverse(OrderId order, CancellationToken cancellation)
    {
        BeforeReversal();
        if (DeniesCharges)
            return Task.FromResult(false);
        lock (_gate)
        {
            _closed.Add(order);
            var index = _ledger.FindIndex(entry => entry.Order == order);
            if (index >= 0)
                _ledger[index] = _ledger[index] with { IsReversed = true };
            return Task.FromResult(index >= 0);
        }
    }

    private ChargeResult Carry(ChargeRequest request)
    {
        if (_closed.Contains(request.Order) || _declined.Contains(request.Order))
            return new ChargeResult(AttemptOutcome.Declined, "Declined.");
        if (_ledger.Exists(entry => entry.Order == request.Order))
            return ChargeResult.Succeeded;

        switch (_script.TryDequeue(out var step) ? step : GatewayStep.Succeed)
        {
            case GatewayStep.Decline:
                _declined.Add(request.Order);
                return new ChargeResult(AttemptOutcome.Declined, "Declined.");
            case GatewayStep.Fail:
                return new ChargeResult(AttemptOutcome.Failed, "Try again.");
            case GatewayStep.TimeOut:
                return new ChargeResult(AttemptOutcome.TimedOut, "No answer.");
            case GatewayStep.LoseTheAnswer:
                Book(request);
                return new ChargeResult(AttemptOutcome.TimedOut, "No answer.");
            case GatewayStep.Crash:
                Book(request);
                throw new ProcessKilledException();
            default:
                Book(request);
                return ChargeResult.Succeeded;
        }
    }

    private void Book(ChargeRequest request) => _ledger.Add(new LedgerEntry(request.Order, request.Amount, IsReversed: false));
}

/// <summary>An executed charge, and whether it was reversed.</summary>
public sealed record LedgerEntry(OrderId Order, Money Amount, bool IsReversed);
