using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Catalog;
using Shop.Testing;

namespace Shop.Adapters.Files.Tests;

public sealed class AnyAsciiTransliterationTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        Gen.Elements("é", "İ", "ß", "-", " ", "a", "Z", "7", "漢", "😀", "\ud800", "\udc00", "\u0301", "\0", "_").ListOf(300).Select(string.Concat));

    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("Æbleskiver", "aebleskiver")]
    [InlineData("Crème brûlée", "creme-brulee")]
    [InlineData("ÜNÏCÖDÉ Łódź Çığ", "unicode-lodz-cig")]
    [InlineData("e\u0301clair", "eclair")]
    [InlineData("Women’s “Tea”", "women-s-tea")]
    [InlineData("Ｆｕｌｌ Ｗｉｄｔｈ", "full-width")]
    [InlineData("北京烤鸭", "beijingkaoya")]
    [InlineData("Борщ", "borshch")]
    [InlineData("Ελλάδα", "ellada")]
    [InlineData("すし", "sushi")]
    [InlineData("김치", "gimchi")]
    public void Slug_of_a_name_is_its_transliteration(string name, string slug) => SlugOf(name).Should().Be(slug);

    [Theory]
    [InlineData("Latin", "Ąžuolas")]
    [InlineData("Cyrillic", "Чайник")]
    [InlineData("Greek", "τσάι")]
    [InlineData("Armenian", "թեյ")]
    [InlineData("Georgian", "ჩაი")]
    [InlineData("Hebrew", "תה")]
    [InlineData("Arabic", "شاي")]
    [InlineData("Devanagari", "चाय")]
    [InlineData("Bengali", "চা")]
    [InlineData("Tamil", "தேநீர்")]
    [InlineData("Sinhala", "තේ")]
    [InlineData("Thai", "ชา")]
    [InlineData("Lao", "ຊາ")]
    [InlineData("Khmer", "តែ")]
    [InlineData("Myanmar", "လက်ဖက်")]
    [InlineData("Tibetan", "ཇ")]
    [InlineData("Mongolian", "ᠴᠠᠢ")]
    [InlineData("Ethiopic", "ሻይ")]
    [InlineData("Cherokee", "ᏗᏔᎵ")]
    [InlineData("Han", "茶")]
    [InlineData("Hiragana", "おちゃ")]
    [InlineData("Katakana", "ティー")]
    [InlineData("Hangul", "차")]
    [InlineData("Gothic", "𐌲𐌿𐍄")]
    public void Name_in_any_script_has_a_slug_of_its_own(string script, string name) =>
        SlugOf(name).Should().NotBe(SlugOf(""), script).And.MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$");

    [Fact]
    public void Slug_is_valid_for_every_name() =>
        Prop.ForAll(AnyText.ToArbitrary(), name => Slug.IsValid(SlugOf(name))).Check(Seed.Config(1000));

    private static string SlugOf(string name) => Slug.From(new AnyAsciiTransliteration().ToAscii(name));
}
