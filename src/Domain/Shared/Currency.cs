namespace Shop.Domain.Shared;

/// <summary>An ISO 4217 currency by its three-letter code.</summary>
public sealed record Currency
{
    public string Code { get; }

    private Currency(string code) => Code = code;

    /// <summary>Rejects a code other than three capital letters with <c>currency-invalid</c>.</summary>
    public static Currency Of(string code) =>
        IsCode(code) ? new Currency(code) : throw MoneyErrors.InvalidCurrency(code);

    public static bool IsCode(string? code) => code is { Length: 3 } && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    public override string ToString() => Code;
}
