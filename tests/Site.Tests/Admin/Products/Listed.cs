using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Products;

/// <summary>Products and pages as use cases return them.</summary>
internal static class Listed
{
    public static ProductDetails Product(string name, ProductStatus status = ProductStatus.Published, int available = 5, long version = 1, params IReadOnlyList<ProductImage> images) => new(
        ProductId.New(TestClock.Start), name.ToUpperInvariant(), name.ToLowerInvariant(), name, Description: null, Brand: null, [], [], Collection: null, Unit: null,
        Some.Money(1999), SalePrice: null, status, images, available, StockVersion: 1, Seller: null, version, TestClock.Start, TestClock.Start);

    public static Page<T> Page<T>(params IReadOnlyList<T> items) => new(items, HasMore: false, Next: null);
}
