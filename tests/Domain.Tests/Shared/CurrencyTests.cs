using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

public sealed class CurrencyTests
{
    [Fact]
    public void Currency_code_is_three_capital_ASCII_characters() => Currency.Of("EUR").Code.Should().Be("EUR");

    [Theory]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("EÜR")]
    [InlineData("E R")]
    [InlineData(null)]
    public void Currency_rejects_any_other_code(string? code) =>
        FluentActions.Invoking(() => Currency.Of(code!)).Should().Throw<DomainException>().Which.Code.Should().Be("currency-invalid");
}
