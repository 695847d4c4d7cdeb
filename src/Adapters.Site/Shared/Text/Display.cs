using System.Globalization;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>Forms of amounts, numbers and times in the language of the request.</summary>
internal static class Display
{
    private const string NoBreakSpace = "\u00a0";

    /// <summary>An amount in major units with the sign of its currency: <c>€12.90</c>, in German <c>12,90 €</c>.</summary>
    public static string Amount(Money money) => Amount(money.Amount, money.Currency);

    /// <summary>As for an amount of money; a sum may be larger than one.</summary>
    /// <param name="minorUnits">For example cents.</param>
    public static string Amount(long minorUnits, Currency currency)
    {
        var digits = currency.Digits;
        var number = (minorUnits / Factor(digits)).ToString($"N{digits}", CultureInfo.CurrentCulture);
        var sign = Sign(currency);
        if (SiteLanguage.Current == SiteLanguage.German)
            return number + NoBreakSpace + sign;
        return sign.Length == 1 ? sign + number : sign + NoBreakSpace + number;
    }

    /// <summary>An amount in major units without its currency, as it is typed into a form.</summary>
    public static string Typed(Money money)
    {
        var digits = money.Currency.Digits;
        return (money.Amount / Factor(digits)).ToString($"F{digits}", CultureInfo.CurrentCulture);
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("d", CultureInfo.CurrentCulture) + ", " + time.UtcDateTime.ToString("t", CultureInfo.CurrentCulture) + NoBreakSpace + "UTC";

    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("d", CultureInfo.CurrentCulture);

    /// <summary>A time for programs, RFC 3339.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static decimal Factor(int digits)
    {
        var factor = 1m;
        for (var i = 0; i < digits; i++)
            factor *= 10;
        return factor;
    }

    private static string Sign(Currency currency) => currency.Code switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        _ => currency.Code,
    };
}
