using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Tests.Shared.Texts;

public sealed class CaseFoldingTests
{
    [Theory]
    [InlineData("TeaPot", "teapot")]
    [InlineData("STRASSE", "straße")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Café", "CAFE\u0301")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("ﬁlter", "FILTER")]
    [InlineData("\u212a\u212b", "k\u00e5")]
    [InlineData("ᾈ", "ἀι")]
    [InlineData("\u0130", "i\u0307")]
    [InlineData("чайник", "ЧАЙНИК")]
    public void Texts_that_differ_in_case_or_normalisation_only_fold_to_the_same(string one, string other) =>
        CaseFolding.Of(one).Should().Be(CaseFolding.Of(other));

    [Theory]
    [InlineData("kapı", "kapi")]
    [InlineData("café", "cafe")]
    [InlineData("お", "ぉ")]
    public void Different_characters_stay_different(string one, string other) => CaseFolding.Of(one).Should().NotBe(CaseFolding.Of(other));
}
