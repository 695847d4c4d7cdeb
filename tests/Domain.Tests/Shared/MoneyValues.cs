using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Shared;

/// <summary>Amounts and quantities of the properties of money: small ones, ones of any size, and those at the limits.</summary>
internal static class MoneyValues
{
    private static readonly Gen<long> Amounts = Gen.OneOf(
        Gen.Choose(0, 10_000).Select(amount => (long)amount),
        Gen.Choose(0, 999_999).Two().Select(digits => (digits.Item1 * 1_000_000L) + digits.Item2),
        Gen.Elements(0, 1, Money.MaxAmount - 1, Money.MaxAmount));

    public static Arbitrary<Money> Values() =>
        Amounts.SelectMany(amount => Gen.Elements("USD", "EUR").Select(currency => Money.Of(amount, Currency.Of(currency)))).ToArbitrary();

    public static Arbitrary<int> Quantities() => Gen.OneOf(Gen.Choose(0, 1000), Gen.Choose(int.MinValue, int.MaxValue)).ToArbitrary();
}
