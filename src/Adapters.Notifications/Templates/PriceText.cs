using System.Globalization;
using Shop.Domain.Shared;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>Formats minor units as a decimal amount: <c>1999 USD</c> becomes <c>19.99 USD</c>, <c>1999 JPY</c> stays.</summary>
internal static class PriceText
{
    /// <summary>Returns a text that is not a price unchanged.</summary>
    public static string Of(string price)
    {
        if (price.Split(' ') is not [var units, var currency] || !Currency.IsCode(currency)
            || !long.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return price;
        }

        var digits = Currency.Of(currency).Digits;
        var whole = new decimal(amount) / (decimal)Math.Pow(10, digits);
        return $"{whole.ToString($"F{digits}", CultureInfo.InvariantCulture)} {currency}";
    }
}
