using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>
/// Marks and lengthens texts in the pseudo language, so that a test finds those that are not in the resources, and layouts that break.
/// </summary>
internal sealed class PseudoLocalizer(IStringLocalizer<Texts> strings) : IStringLocalizer<Texts>
{
    public LocalizedString this[string name] => Mark(strings[name]);

    public LocalizedString this[string name, params object[] arguments] => Mark(strings[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => strings.GetAllStrings(includeParentCultures);

    internal static string Mark(string text) => $"[{text} ···]";

    private static LocalizedString Mark(LocalizedString text) =>
        SiteLanguage.IsPseudo(CultureInfo.CurrentUICulture) ? new LocalizedString(text.Name, Mark(text.Value)) : text;
}
