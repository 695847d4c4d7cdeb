using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>A payment gateway that moves no money but keeps books as if it did, and fails when told to.</summary>
internal sealed class SimulatedGateway(
    Ledger ledger, IOptions<PaymentOptions> options, IRandomness randomness, TimeProvider clock, ILogger<SimulatedGateway> logger)
    : IPaymentGateway
{
    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        var script = Script.For(request.Method);
        var half = TimeFor(script) / 2;
        try
        {
            // Time passes before the money moves and after it, so that a crash of the shop can fall on either side.
            await Task.Delay(half, clock, cancellation);
            var result = await ledger.Change(request.Order.ToString(), "charge", entry => Decide(entry, request, script), cancellation);
            await Task.Delay(half, clock, cancellation);
            return result;
        }
        catch (Exception fault) when (fault is DbException or SocketException)
        {
            logger.LogWarning(fault, "The simulated payment gateway cannot reach its ledger");
            return new ChargeResult(AttemptOutcome.TimedOut, "The gateway did not answer.");
        }
    }

    public Task<bool> Reverse(OrderId order, CancellationToken cancellation) =>
        ledger.Change(
            order.ToString(),
            "reverse",
            entry => new LedgerDecision<bool>(
                entry with { Status = LedgerStatus.Reversed },
                entry.Status == LedgerStatus.Charged ? LedgerEffect.GivenBack : LedgerEffect.None,
                entry.ChargedAt is not null),
            cancellation);

    private TimeSpan TimeFor(Script script)
    {
        var time = options.Value.Duration * script.Slowness;
        return time < PaymentOptions.LongestDuration ? time : PaymentOptions.LongestDuration;
    }

    private LedgerDecision<ChargeResult> Decide(LedgerEntry entry, ChargeRequest request, Script script) => entry.Status switch
    {
        LedgerStatus.Reversed => Say(entry, AttemptOutcome.Declined, "The order's charge was reversed; nothing is charged for it any more."),
        _ when entry.Amount is { } first && first != request.Amount =>
            Say(entry, AttemptOutcome.Declined, $"The order was to be charged {first} before, so it cannot be charged {request.Amount}."),
        LedgerStatus.Charged => new(entry, LedgerEffect.None, ChargeResult.Succeeded),
        LedgerStatus.Declined => Say(entry, AttemptOutcome.Declined, "The gateway declined this order's charge before."),
        _ => Try(entry with { Amount = request.Amount }, script),
    };

    private LedgerDecision<ChargeResult> Try(LedgerEntry entry, Script script)
    {
        if (script.Refusal is { } refusal)
            return Say(entry with { Status = LedgerStatus.Declined }, AttemptOutcome.Declined, refusal);

        if (entry.Failures < script.Failures || (script.ByChance && randomness.NextFraction() * 100 < options.Value.FailureProbability))
            return Say(entry with { Failures = entry.Failures + 1 }, AttemptOutcome.Failed, "The gateway is out of order for the moment.");

        var charged = entry with { Status = LedgerStatus.Charged, ChargedAt = clock.GetUtcNow() };
        var answer = script.LosesAnswer ? new ChargeResult(AttemptOutcome.TimedOut, "The gateway did not answer.") : ChargeResult.Succeeded;
        return new(charged, LedgerEffect.Charged, answer);
    }

    private static LedgerDecision<ChargeResult> Say(LedgerEntry entry, AttemptOutcome outcome, string reason) =>
        new(entry, LedgerEffect.None, new ChargeResult(outcome, reason));
}
