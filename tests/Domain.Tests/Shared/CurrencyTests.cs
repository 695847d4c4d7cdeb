using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

public sealed class CurrencyTests
{
    [Fact]
    public void Is_three_capital_letters() => Currency.Of("EUR").Code.Should().Be("EUR");

    [Theory]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("EÜR")]
    [InlineData("E R")]
    [InlineData(null)]
    public void Is_nothing_else(string? code) =>
        FluentActions.Invoking(() => Currency.Of(code!)).Should().Throw<DomainException>().Which.Code.Should().Be("currency-invalid");
}
