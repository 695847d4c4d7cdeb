using System.Globalization;
using System.Text;

namespace Shop.Domain.Shared.Texts;

/// <summary>Lengths and allowed characters of texts.</summary>
public static class TextRules
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The number of Unicode code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>Whether the text has no control characters and no line ends.</summary>
    public static bool IsOneLine(string text) => !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    /// <summary>Whether the text has no control characters other than line ends and tabs.</summary>
    public static bool IsText(string text) => !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>
    /// Whether the text has an invisible or direction-changing character (category Cf). Joiners are allowed between letters and between
    /// emoji, where they change what is shown.
    /// </summary>
    public static bool HasInvisible(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        return runes.Index().Any(rune =>
            Rune.GetUnicodeCategory(rune.Item) == UnicodeCategory.Format && !IsJoiner(runes, rune.Index));
    }

    private static bool IsJoiner(Rune[] runes, int index) =>
        runes[index].Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        && index > 0 && IsJoined(runes[index - 1])
        && index < runes.Length - 1 && IsJoined(runes[index + 1]);

    private static bool IsJoined(Rune rune) =>
        Rune.IsLetter(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>Whether the character is a letter or digit of any script, or one that is combined with them.</summary>
    internal static bool IsLetterOrDigit(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
