using AnyAscii;
using Shop.Application.Ports.Catalog;

namespace Shop.Testing.Fakes;

/// <summary>A function of the text, like its adapter.</summary>
public sealed class AsciiTransliteration : ITransliteration
{
    public string ToAscii(string text) => text.Transliterate();
}
