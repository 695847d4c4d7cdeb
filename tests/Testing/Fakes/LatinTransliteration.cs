using Shop.Application.Ports.Catalog;

namespace Shop.Testing.Fakes;

/// <summary>Removes the accents of Latin letters; other scripts stay as they are.</summary>
public sealed class LatinTransliteration : ITransliteration
{
    private const string Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    public string ToAscii(string text) => WithoutAccents(text);

    /// <summary>The text in lower case, with the accents of Latin letters removed.</summary>
    public static string WithoutAccents(string text) => string.Concat(text.ToLowerInvariant().Select(WithoutAccent));

    // By table, because Unicode normalization is not available in globalization-invariant mode.
    private static char WithoutAccent(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? Plain[index] : c;
}
