using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Catalog;

namespace Shop.Domain.Tests.Catalog;

public sealed class SlugTests
{
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        Gen.Elements("é", "İ", "ß", "-", " ", "a", "Z", "7", "漢", "😀", "\ud800", "\u0301", "\0", "_").ListOf(300).Select(string.Concat)).ToArbitrary();

    [Theory]
    [InlineData("Teapot", "teapot")]
    [InlineData("Blue Teapot, 1.5 l", "blue-teapot-1-5-l")]
    [InlineData("  --Creme  brulee--  ", "creme-brulee")]
    [InlineData("Straße", "stra-e")]
    [InlineData("漢字", "item")]
    [InlineData("", "item")]
    public void Slug_is_the_name_in_plain_lower_case_characters(string name, string slug) => Slug.From(name).Should().Be(slug);

    [Property]
    public Property Slug_is_valid_for_every_name() => Prop.ForAll(AnyText, name => Slug.IsValid(Slug.From(name)).Should().BeTrue());

    [Property]
    public Property Slug_of_a_slug_is_the_same_slug() => Prop.ForAll(AnyText, name => Slug.From(Slug.From(name)).Should().Be(Slug.From(name)));

    [Fact]
    public void Derived_slug_has_at_most_80_characters_with_a_numeric_suffix() =>
        Slug.From(new string('a', 1000)).Length.Should().Be(80 - "-999999999".Length);

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("é")]
    public void Slug_has_only_lower_case_ASCII_characters_digits_and_single_inner_hyphens(string text) => Slug.IsValid(text).Should().BeFalse();

    [Fact]
    public void Slug_has_at_most_80_characters()
    {
        Slug.IsValid(new string('a', 80)).Should().BeTrue();
        Slug.IsValid(new string('a', 81)).Should().BeFalse();
    }

    [Fact]
    public void Reserved_slug_gets_a_number()
    {
        Slug.Unreserved("tree", Slug.ReservedForCategories).Should().Be("tree-2");
        Slug.Unreserved("tree", Slug.ReservedForProducts).Should().Be("tree");
    }
}
