using Microsoft.Extensions.Localization;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>
/// The strings of both sites in the language of the request. Each is found by its English text; <c>Texts.de.resx</c> has the German ones.
/// </summary>
internal sealed class Texts(IStringLocalizer<Texts> strings)
{
    public string this[string english] => strings[english];

    public string this[string english, params object[] values] => strings[english, values];
}
