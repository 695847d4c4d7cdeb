using Shop.Application.Catalog;

namespace Shop.Application.Tests.Catalog;

public sealed class PriceWordsTests
{
    [Theory]
    [InlineData("1999 USD", "19.99 USD")]
    [InlineData("5 EUR", "0.05 EUR")]
    [InlineData("0 EUR", "0.00 EUR")]
    [InlineData("1999 JPY", "1999 JPY")]
    [InlineData("1999 KWD", "1.999 KWD")]
    [InlineData("999999999999 USD", "9999999999.99 USD")]
    public void Say_an_amount_with_the_digits_of_its_currency(string units, string amount) => PriceWords.Of(units).Should().Be(amount);

    [Theory]
    [InlineData("none")]
    [InlineData("a lot USD")]
    [InlineData("1 2 USD")]
    public void Leave_alone_what_is_no_price(string text) => PriceWords.Of(text).Should().Be(text);
}
