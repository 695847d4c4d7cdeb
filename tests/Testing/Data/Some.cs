using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>Values that a test needs but does not test.</summary>
public static class Some
{
    /// <summary>The currency of all builders.</summary>
    public static Currency Currency { get; } = Currency.Of("USD");

    public static Actor Admin { get; } = new(AccountId.New(TestClock.Start), AccountRole.Admin);

    public static Actor Seller { get; } = new(AccountId.New(TestClock.Start), AccountRole.Seller);

    public static Actor Buyer { get; } = new(AccountId.New(TestClock.Start), AccountRole.Buyer);

    public static PostalAddress Address { get; } = new("Ada Example", "1 Main Street", null, "Springfield", null, "12345", "US");

    public static VariantId Variant(DateTimeOffset at) => VariantId.DefaultOf(ProductId.New(at));

    /// <param name="amount">Minor units.</param>
    public static Money Money(long amount) => Domain.Shared.Money.Of(amount, Currency);
}
