using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Tests.Shared.Texts;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("🎁🎁", 2)]
    [InlineData("é", 1)]
    public void Length_counts_code_points(string text, int length) => TextRules.Length(text).Should().Be(length);

    [Theory]
    [InlineData("zero\u200bwidth")]
    [InlineData("\u202egnirts")]
    [InlineData("soft\u00adhyphen")]
    [InlineData("\ufeffmark")]
    [InlineData("ends with a joiner\u200d")]
    [InlineData("\u200dbegins with a joiner")]
    [InlineData("a \u200d b")]
    public void Invisible_characters_are_found(string text) => TextRules.HasInvisible(text).Should().BeTrue();

    [Theory]
    [InlineData("plain text")]
    [InlineData("👩🏽\u200d🍳")]
    [InlineData("❤\ufe0f\u200d🔥")]
    [InlineData("می\u200cخواهم")]
    [InlineData("क्\u200dष")]
    public void Joiners_between_characters_or_emoji_are_allowed(string text) => TextRules.HasInvisible(text).Should().BeFalse();

    [Theory]
    [InlineData("a\nb", false, true)]
    [InlineData("a\tb", false, true)]
    [InlineData("a\u2028b", false, true)]
    [InlineData("a\u0085b", false, false)]
    [InlineData("a\u0007b", false, false)]
    [InlineData("a b", true, true)]
    public void Control_characters_are_found(string text, bool isOneLine, bool isText)
    {
        TextRules.IsOneLine(text).Should().Be(isOneLine);
        TextRules.IsText(text).Should().Be(isText);
    }
}
