namespace Shop.Domain.Shared;

/// <summary>Domain errors of amounts and currencies.</summary>
public static class MoneyErrors
{
    public static DomainException OutOfRange() =>
        new("amount-out-of-range", $"An amount must be from 0 to {Money.MaxAmount} minor units.");

    public static DomainException CurrencyMismatch(Currency expected, Currency actual) =>
        new("currency-mismatch", $"Amounts in {expected} and {actual} cannot be combined.");

    public static DomainException InvalidCurrency(string? code) =>
        new("currency-invalid", $"'{code}' is not an ISO 4217 code of three capital letters.");

    public static DomainException Incomplete(IReadOnlyList<string> missing) =>
        new("invalid-request", "An amount has a number and a currency.", [.. missing.Select(member => new Fault(member, "required", "Must be given."))]);

    public static DomainException NotTheStoreCurrency(string field, Currency store, Currency actual) =>
        new("currency-not-supported", $"The currency of this store is {store}, not {actual}.",
            new Fault($"{field}/currency", "currency-not-supported", $"Must be {store}."));
}
