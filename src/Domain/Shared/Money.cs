namespace Shop.Domain.Shared;

/// <summary>An amount of minor units (cents) in one currency, from 0 to <see cref="MaxAmount"/>.</summary>
public sealed record Money
{
    public const long MaxAmount = 999_999_999_999;

    public long Amount { get; }

    public Currency Currency { get; }

    private Money(long amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>Rejects a negative amount and one above <see cref="MaxAmount"/> with <c>amount-out-of-range</c>.</summary>
    public static Money Of(long amount, Currency currency) =>
        amount is >= 0 and <= MaxAmount ? new Money(amount, currency) : throw MoneyErrors.OutOfRange();

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>
    /// Rejects different currencies with <c>currency-mismatch</c> and a sum above <see cref="MaxAmount"/> with <c>amount-out-of-range</c>.
    /// </summary>
    public static Money operator +(Money left, Money right) =>
        Of(checked(left.Amount + right.SameCurrencyAs(left).Amount), left.Currency);

    public static Money operator *(Money unit, int quantity)
    {
        var total = (Int128)unit.Amount * quantity;
        return Of(total > MaxAmount ? MaxAmount + 1 : (long)total, unit.Currency);
    }

    public static bool operator <(Money left, Money right) => left.Amount < right.SameCurrencyAs(left).Amount;

    public static bool operator >(Money left, Money right) => left.Amount > right.SameCurrencyAs(left).Amount;

    public override string ToString() => $"{Amount} {Currency}";

    private Money SameCurrencyAs(Money other) =>
        Currency == other.Currency ? this : throw MoneyErrors.CurrencyMismatch(other.Currency, Currency);
}
