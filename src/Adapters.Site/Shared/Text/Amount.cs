using System.Globalization;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>Amounts as people type them: in major units, with the decimal sign of their language or a point.</summary>
internal static class Amount
{
    /// <summary>The minor units of a typed amount; null when it is no amount from 0 to <see cref="Money.MaxAmount"/>.</summary>
    public static long? Parse(string? typed, Currency currency)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        var text = typed.Trim().Replace(CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, ".", StringComparison.Ordinal);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major) || major > Money.MaxAmount)
            return null;

        for (var digit = 0; digit < currency.Digits; digit++)
            major *= 10;
        return decimal.IsInteger(major) && major <= Money.MaxAmount ? (long)major : null;
    }
}
