using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Catalog;

namespace Shop.Domain.Tests.Catalog;

public sealed class SlugTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        Gen.Elements("é", "İ", "ß", "-", " ", "a", "Z", "7", "漢", "😀", "\ud800", "\u0301", "\0", "_").ListOf(300).Select(string.Concat));

    [Theory]
    [InlineData("Teapot", "teapot")]
    [InlineData("Blue Teapot, 1.5 l", "blue-teapot-1-5-l")]
    [InlineData("  --Crème  brûlée--  ", "creme-brulee")]
    [InlineData("ÜNÏCÖDÉ Łódź Çığ", "unicode-lodz-cig")]
    [InlineData("e\u0301clair", "eclair")]
    [InlineData("漢字", "item")]
    [InlineData("", "item")]
    public void Is_the_name_in_plain_lower_case_letters(string name, string slug) => Slug.From(name).Should().Be(slug);

    [Fact]
    public void Is_valid_whatever_the_name() => Property.Holds(AnyText, name => Slug.IsValid(Slug.From(name)).Should().BeTrue());

    [Fact]
    public void Of_a_slug_is_the_slug_itself() => Property.Holds(AnyText, name => Slug.From(Slug.From(name)).Should().Be(Slug.From(name)));

    [Fact]
    public void Leaves_room_for_a_number_behind_it() =>
        Slug.From(new string('a', 1000)).Length.Should().BeLessThanOrEqualTo(ProductDescription.SlugMaxLength - "-999999".Length);

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("é")]
    public void Has_only_letters_digits_and_single_hyphens_between_them(string text) => Slug.IsValid(text).Should().BeFalse();

    [Fact]
    public void Has_at_most_200_characters()
    {
        Slug.IsValid(new string('a', 200)).Should().BeTrue();
        Slug.IsValid(new string('a', 201)).Should().BeFalse();
    }
}
