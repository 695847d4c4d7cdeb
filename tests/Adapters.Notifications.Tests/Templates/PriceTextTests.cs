using Shop.Adapters.Notifications.Templates;



namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("1999 USD", "19.99 USD")]
    [InlineData("5 EUR", "0.05 EUR")]
    [InlineData("0 EUR", "0.00 EUR")]
    [InlineData("1999 JPY", "1999 JPY")]
    [InlineData("1999 KWD", "1.999 KWD")]
    [InlineData("999999999999 USD", "9999999999.99 USD")]
    public void Price_text_has_the_decimal_digits_of_its_currency(string units, string amount) => PriceText.Of(units).Should().Be(amount);

    [Theory]
    [InlineData("none")]
    [InlineData("a lot USD")]
    [InlineData("1 2 USD")]
    public void Text_that_is_no_price_is_unchanged(string text) => PriceText.Of(text).Should().Be(text);
}
