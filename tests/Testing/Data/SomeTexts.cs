using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.Data;

/// <summary>Arbitrary texts that a product may have, in normalisation form C, most of them of the characters that files treat specially.</summary>
public static class SomeTexts
{
    private static readonly Gen<string> Special = Gen.Elements(
        "'", "''", "\"", "\"\"", ",", ";", "|", "=", "+", "-", "@", "\\", "\\n", "/", "{", "}", "#", "%", "null", "0", "a", " ", "  ", "\u00a0",
        "\u3000", "e\u0301", "=\u0338", "\u00df", "\u6f22", "\u0e01", "\u0627", "\U0001F381", "\ufffe", "\uffff", "\ufffd", "\U0010FFFF");

    private static readonly Gen<string> SpecialInLines = Gen.Frequency(
        (3, Special), (1, Gen.Elements("\r", "\n", "\r\n", "\t", "\u2028", "\ufeff", "\u200b", "=\n", "\n=", "\r,", "\n\"")));

    private static readonly Gen<string> Any = Gen.Choose(0x20, 0xFFFF).Where(code => Rune.IsValid(code)).Select(code => new Rune(code).ToString());

    /// <summary>Texts of one line that are not blank, such as names.</summary>
    public static Gen<string> Line { get; } = Texts(Special).Where(text => !string.IsNullOrWhiteSpace(text) && TextRules.IsOneLine(text) && !TextRules.HasInvisible(text));

    /// <summary>Texts of several lines, such as descriptions.</summary>
    public static Gen<string> Lines { get; } = Texts(SpecialInLines).Where(TextRules.IsText);

    private static Gen<string> Texts(Gen<string> special) =>
        from count in Gen.Choose(1, 12)
        from parts in Gen.Frequency((8, special), (1, Any)).ArrayOf(count)
        select Nfc.Of(string.Concat(parts));
}
