using Shop.Domain.Shared;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>What the gateway has under one key.</summary>
/// <param name="Amount">What was asked for at first; null when a reversal came before any charge.</param>
/// <param name="Failures">How many charges failed so far.</param>
/// <param name="ChargedAt">When the money moved, also after it was given back; null when it never did.</param>
internal sealed record LedgerEntry(string Key, LedgerStatus Status, Money? Amount, int Failures, DateTimeOffset? ChargedAt)
{
    public static LedgerEntry Open(string key) => new(key, LedgerStatus.Open, null, 0, null);
}

/// <summary>Whether money stands under a key, or ever can.</summary>
internal enum LedgerStatus
{
    Open,
    Charged,
    Declined,
    Reversed,
}

/// <summary>What a call did to the money.</summary>
internal enum LedgerEffect
{
    None,
    Charged,
    GivenBack,
}

/// <summary>What a call makes of an entry, and what its caller is told.</summary>
internal sealed record LedgerDecision<TAnswer>(LedgerEntry Entry, LedgerEffect Effect, TAnswer Answer);
