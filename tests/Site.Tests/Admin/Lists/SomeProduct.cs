using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Lists;

/// <summary>Products of lists.</summary>
internal static class SomeProduct
{
    public static ProductDetails Named(string name) => new(
        ProductId.New(TestClock.Start), name.ToUpperInvariant(), name.ToLowerInvariant(), name, null, null, [], [], null, null, Some.Money(1000), null, ProductStatus.Draft, [], 5, 1,
        null, 1, TestClock.Start, TestClock.Start);
}
