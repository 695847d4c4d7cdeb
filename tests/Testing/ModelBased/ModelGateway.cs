using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>A gateway that follows the <see cref="PaymentPlan"/> of each order, with crash points before and after every call.</summary>
public sealed class ModelGateway(KillSwitch crashPoint, TimeProvider clock) : IPaymentGateway
{
    private readonly Dictionary<OrderId, ScriptedGateway> _accounts = [];
    private readonly HashSet<OrderId> _known = [];
    private TaskCompletionSource<TaskCompletionSource> _hold = new();

    public IEnumerable<LedgerEntry> Ledger => _accounts.Values.SelectMany(account => account.Ledger);

    public DateTimeOffset RestsUntil { get; set; }

    /// <summary>Until when every call throws.</summary>
    public DateTimeOffset DownUntil { get; set; }

    /// <summary>Until when reversals give nothing back, for charges that the shop has recorded.</summary>
    public DateTimeOffset DeniesUntil { get; set; }

    /// <summary>Whether the shop has recorded the success of the charge of an order.</summary>
    public Func<OrderId, bool> IsRecorded { get; set; } = _ => false;

    /// <summary>Whether a call threw or was denied since <see cref="Forget"/>.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The result of the last charge since <see cref="Forget"/>; null for none.</summary>
    public Said? Received { get; private set; }

    /// <summary>The result of the last reversal since <see cref="Forget"/>; null for none.</summary>
    public bool? GaveBack { get; private set; }

    public void Forget() => (Received, GaveBack, HasFailed) = (null, null, false);

    public DateTimeOffset? Admit() => RestsUntil > clock.GetUtcNow() ? RestsUntil : null;

    /// <summary>Completes when the next call is held back; its result releases that call.</summary>
    public Task<TaskCompletionSource> NextHold()
    {
        _hold = new TaskCompletionSource<TaskCompletionSource>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _hold.Task;
    }

    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        crashPoint.Step();
        EnsureUp();
        var plan = PaymentPlan.Of(request.Method!);
        var delay = _known.Add(request.Order) ? plan.Delay : GatewayDelay.Prompt;
        if (delay == GatewayDelay.LateMoney)
            await Hold();

        var account = AccountOf(request.Order, plan);
        var result = await account.Charge(request, cancellation);
        crashPoint.Step();
        if (delay == GatewayDelay.LateAnswer)
            await Hold();

        Received = new Said(request.Order, request.Attempt, result.Outcome);
        return result;
    }

    public async Task<bool> Reverse(OrderId order, CancellationToken cancellation)
    {
        crashPoint.Step();
        EnsureUp();
        if (DeniesUntil > clock.GetUtcNow() && IsRecorded(order))
        {
            (GaveBack, HasFailed) = (false, true);
            return false;
        }

        GaveBack = await AccountOf(order, plan: null).Reverse(order, cancellation);
        crashPoint.Step();
        return GaveBack.Value;
    }

    private void EnsureUp()
    {
        if (DownUntil <= clock.GetUtcNow())
            return;
        HasFailed = true;
        throw new HttpRequestException("The gateway is down.");
    }

    private ScriptedGateway AccountOf(OrderId order, PaymentPlan? plan)
    {
        if (!_accounts.TryGetValue(order, out var account))
        {
            _accounts.Add(order, account = new ScriptedGateway());
            account.Will(plan?.Steps ?? []);
        }

        return account;
    }

    private Task Hold()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold.SetResult(goOn);
        return goOn.Task;
    }
}

/// <summary>The result of a charge.</summary>
public sealed record Said(OrderId Order, int Attempt, AttemptOutcome Outcome);
