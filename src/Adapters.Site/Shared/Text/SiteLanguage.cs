using System.Globalization;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>A language of the sites, with its forms of numbers and dates.</summary>
internal sealed record SiteLanguage(string Name, string OwnName, CultureInfo Culture)
{
    /// <summary>The code of Windows and CLDR-based tools for a right-to-left pseudo language.</summary>
    public const string PseudoName = "qps-plocm";

    public static SiteLanguage English { get; } = new("en", "English", Make("en", "d MMM yyyy", ".", ",", CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames));

    public static SiteLanguage German { get; } = new("de", "Deutsch", Make(
        "de", "d. MMM yyyy", ",", ".", ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.", ""]));

    /// <summary>English with marked texts, written from right to left; for tests.</summary>
    public static SiteLanguage Pseudo { get; } = English with { Name = PseudoName, OwnName = "Pseudo", Culture = Renamed(PseudoName, English.Culture) };

    /// <summary>The languages that visitors can choose.</summary>
    public static IReadOnlyList<SiteLanguage> Shipped { get; } = [English, German];

    public static SiteLanguage Current => IsPseudo(CultureInfo.CurrentUICulture) ? Pseudo : CultureInfo.CurrentUICulture.Name == German.Name ? German : English;

    public string Direction => Name == PseudoName || Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Whether texts are marked; the spelling of the name depends on the platform.</summary>
    public static bool IsPseudo(CultureInfo culture) => culture.Name.Equals(PseudoName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The program has no culture data of the operating system, so that it runs alike everywhere.</summary>
    private static CultureInfo Make(string name, string date, string decimalSign, string groupSign, string[] months)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat.NumberDecimalSeparator = decimalSign;
        culture.NumberFormat.NumberGroupSeparator = groupSign;
        culture.NumberFormat.PercentDecimalSeparator = decimalSign;
        culture.NumberFormat.PercentGroupSeparator = groupSign;
        culture.DateTimeFormat.ShortDatePattern = date;
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.AbbreviatedMonthNames = months;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = months;
        return culture;
    }

    private static CultureInfo Renamed(string name, CultureInfo model) => new(name)
    {
        NumberFormat = (NumberFormatInfo)model.NumberFormat.Clone(),
        DateTimeFormat = (DateTimeFormatInfo)model.DateTimeFormat.Clone(),
    };
}
