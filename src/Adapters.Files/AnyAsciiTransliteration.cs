using AnyAscii;
using Shop.Application.Ports.Catalog;

namespace Shop.Adapters.Files;

internal sealed class AnyAsciiTransliteration : ITransliteration
{
    public string ToAscii(string text) => text.Transliterate();
}
