using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>A simulated gateway: records charges in a ledger without moving money, and fails as scripted by the payment method.</summary>
internal sealed class SimulatedGateway(
    Ledger ledger,
    IOptions<PaymentOptions> options,
    SimulatedMethods methods,
    IRandomness randomness,
    TimeProvider clock,
    ILogger<SimulatedGateway> logger)
    : IPaymentGateway
{
    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        var script = Script.For(request.Method, methods.AreOffered);
        var half = TimeFor(script) / 2;
        try
        {
            // Half of the delay is before the charge and half after it, so that a crash of Shop can occur on either side.
            await Task.Delay(half, clock, cancellation);
            var result = await ledger.Change(request.Order.ToString(), "charge", entry => Decide(entry, request, script), cancellation);
            await Task.Delay(half, clock, cancellation);
            return result;
        }
        catch (Exception fault) when (fault is DbException or SocketException)
        {
            logger.LogWarning(fault, "Connecting the simulated payment gateway to its ledger failed");
            return new ChargeResult(AttemptOutcome.TimedOut, "The gateway did not respond.");
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
        LedgerStatus.Reversed => Say(entry, AttemptOutcome.Declined, "The charge of this order was reversed; it cannot be charged again."),
        _ when entry.Amount is { } first && first != request.Amount =>
            Say(entry, AttemptOutcome.Declined, $"The first charge of this order was {first}; it cannot be charged {request.Amount}."),
        LedgerStatus.Charged => new(entry, LedgerEffect.None, ChargeResult.Succeeded),
        LedgerStatus.Declined => Say(entry, AttemptOutcome.Declined, "The gateway already declined the charge of this order."),
        _ => Try(entry with { Amount = request.Amount }, script),
    };

    private LedgerDecision<ChargeResult> Try(LedgerEntry entry, Script script)
    {
        if (script.Refusal is { } refusal)
            return Say(entry with { Status = LedgerStatus.Declined }, AttemptOutcome.Declined, refusal);

        if (entry.Failures < script.Failures || (script.ByChance && randomness.NextFraction() * 100 < options.Value.FailureProbability))
            return Say(entry with { Failures = entry.Failures + 1 }, AttemptOutcome.Failed, "The gateway is temporarily unavailable.");

        var charged = entry with { Status = LedgerStatus.Charged, ChargedAt = clock.GetUtcNow() };
        var answer = script.LosesAnswer
            ? new ChargeResult(AttemptOutcome.TimedOut, "The gateway did not respond.")
            : ChargeResult.Succeeded;
        return new(charged, LedgerEffect.Charged, answer);
    }

    private static LedgerDecision<ChargeResult> Say(LedgerEntry entry, AttemptOutcome outcome, string reason) =>
        new(entry, LedgerEffect.None, new ChargeResult(outcome, reason));
}
