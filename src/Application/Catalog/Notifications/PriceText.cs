using System.Globalization;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Formats minor units as a decimal amount: <c>1999 USD</c> becomes <c>19.99 USD</c>, <c>1999 JPY</c> stays.</summary>
public static class PriceText
{
    /// <summary>Returns a text that is not a price unchanged.</summary>
    public static string Of(string price)
    {
        if (price.Split(' ') is not [var units, var currency]
            || !long.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return price;
        }

        var digits = DigitsOf(currency);
        var whole = new decimal(amount) / (decimal)Math.Pow(10, digits);
        return $"{whole.ToString($"F{digits}", CultureInfo.InvariantCulture)} {currency}";
    }

    /// <summary>The number of decimal digits by ISO 4217, table A.1; most currencies have two.</summary>
    private static int DigitsOf(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" => 0,
        "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}
