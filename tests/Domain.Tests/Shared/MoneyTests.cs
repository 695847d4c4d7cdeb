using FsCheck.Xunit;
using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

[Properties(Arbitrary = [typeof(MoneyValues)])]
public sealed class MoneyTests
{
    private static readonly Currency Dollar = Currency.Of("USD");
    private static readonly Currency Euro = Currency.Of("EUR");

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(Money.MaxAmount + 1)]
    [InlineData(long.MaxValue)]
    public void Money_is_never_negative_or_above_its_maximum(long amount) =>
        Refused(() => Money.Of(amount, Dollar)).Should().Be("amount-out-of-range");

    [Fact]
    public void Money_is_equal_when_amount_and_currency_are_equal()
    {
        Money.Of(1250, Dollar).Should().Be(Money.Of(1250, Dollar));
        Money.Of(1250, Dollar).Should().NotBe(Money.Of(1250, Euro)).And.NotBe(Money.Of(1251, Dollar));
    }

    [Fact]
    public void Money_text_is_amount_and_currency() => Money.Of(1250, Dollar).ToString().Should().Be("1250 USD");

    [Property]
    public void Money_adds_exactly_or_rejects_overflow_and_mixed_currencies(Money left, Money right)
    {
        var add = () => left + right;

        if (left.Currency != right.Currency)
            Refused(add).Should().Be("currency-mismatch");
        else if (left.Amount + right.Amount > Money.MaxAmount)
            Refused(add).Should().Be("amount-out-of-range");
        else
            add().Should().Be(Money.Of(left.Amount + right.Amount, left.Currency));
    }

    [Property]
    public void Money_addition_is_commutative(Money left, Money right)
    {
        Outcome(() => left + right).Should().Be(Outcome(() => right + left));
    }

    [Property]
    public void Money_multiplies_exactly_or_rejects_a_result_out_of_range(Money unit, int quantity)
    {
        var total = (decimal)unit.Amount * quantity;

        Outcome(() => unit * quantity).Should().Be(
            total is >= 0 and <= Money.MaxAmount ? Money.Of((long)total, unit.Currency) : "amount-out-of-range");
    }

    [Property]
    public void Money_of_two_currencies_is_never_compared(Money left, Money right)
    {
        Outcome(() => left < right).Should().Be(left.Currency == right.Currency ? left.Amount < right.Amount : "currency-mismatch");
        Outcome(() => left > right).Should().Be(left.Currency == right.Currency ? left.Amount > right.Amount : "currency-mismatch");
    }

    private static string Refused<T>(Func<T> act) => act.Should().Throw<DomainException>().Which.Code;

    private static object? Outcome<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }
}
