using Shop.Domain.Shared;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>The state of one key in the ledger.</summary>
/// <param name="Amount">The amount of the first charge; null when a reversal came before any charge.</param>
/// <param name="Failures">The number of failed charges.</param>
/// <param name="ChargedAt">When the key was charged, also after a reversal; null when it never was.</param>
internal sealed record LedgerEntry(string Key, LedgerStatus Status, Money? Amount, int Failures, DateTimeOffset? ChargedAt)
{
    public static LedgerEntry Open(string key) => new(key, LedgerStatus.Open, null, 0, null);
}

/// <summary>The status of a key.</summary>
internal enum LedgerStatus
{
    Open,
    Charged,
    Declined,
    Reversed,
}

/// <summary>The effect of a call on the charge.</summary>
internal enum LedgerEffect
{
    None,
    Charged,
    GivenBack,
}

/// <summary>The entry after a call, with the effect and the result of the call.</summary>
internal sealed record LedgerDecision<TAnswer>(LedgerEntry Entry, LedgerEffect Effect, TAnswer Answer);
