using System.Text;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Tests.Shared.Texts;

public sealed class NfcTests
{
    [Theory]
    [InlineData("Teapot", "Teapot")]
    [InlineData("Cafe\u0301", "Caf\u00e9")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("A\u030a", "\u00c5")]
    [InlineData("s\u0323\u0307", "\u1e69")]
    [InlineData("s\u0307\u0323", "\u1e69")]
    [InlineData("\u1e0b\u0323", "\u1e0d\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "\ud55c\uae00")]
    [InlineData("\uac00\u11a8", "\uac01")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u0315\u0300\u05ae\u0300b", "\u00e0\u05ae\u0300\u0315b")]
    [InlineData("👩🏽\u200d🍳", "👩🏽\u200d🍳")]
    [InlineData("\ud834\udd5e", "\ud834\udd57\ud834\udd65")]
    public void Normalisation_composes_what_belongs_together_in_canonical_order(string text, string expected)
    {
        Nfc.Of(text).Should().Be(expected);
        Nfc.Of(expected).Should().Be(expected);
    }

    /// <summary>The dot below takes every text off the quick path, and composes with nothing here.</summary>
    [Fact]
    public void Stable_characters_are_not_changed_whatever_stands_before_them() =>
        Enumerable.Range(0, 0x30000).Where(Rune.IsValid).Select(code => new Rune(code).ToString())
            .Where(text => Nfc.IsStable(Encoding.UTF8.GetBytes(text)) && Nfc.Of($"q\u0323{text}") != $"q\u0323{text}").Should().BeEmpty();

    [Theory]
    [InlineData("Teapot", true)]
    [InlineData("Th\u00e9i\u00e8re \u8336\u58f6 \u0427\u0430\u0439\u043d\u0438\u043a \ud55c\uae00 👩🏽", true)]
    [InlineData("Cafe\u0301", false)]
    [InlineData("\u212b", false)]
    [InlineData("\u1100\u1161", false)]
    [InlineData("\ud834\udd5e", false)]
    public void Text_of_stable_characters_is_normalised_without_a_copy(string text, bool isStable)
    {
        Nfc.IsStable(Encoding.UTF8.GetBytes(text)).Should().Be(isStable);
        if (isStable)
            Nfc.Of(text).Should().BeSameAs(text);
    }
}
