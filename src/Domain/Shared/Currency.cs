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

    /// <summary>The number of decimal digits of the minor unit, 0 to 4, by ISO 4217 table A.1; most currencies have two.</summary>
    public int Digits => Code switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" => 0,
        "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    public override string ToString() => Code;
}
