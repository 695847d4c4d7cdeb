using System.Text;
using System.Text.Json;
using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Http.Paging;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>Products are written by hand, and must be what the documented types describe.</summary>
public sealed class ProductJsonTests
{
    private static readonly ProductDetails s_least = new(
        new ProductId(Guid.Parse("01900000-0000-7000-8000-000000000001")),
        "SKU-1", "sku-1", "Teapot", Description: null, Brand: null, Categories: [], Tags: [], Collection: null, Unit: null,
        Euros(1999), SalePrice: null, ProductStatus.Published, Images: [], Available: 0, StockVersion: 1, Seller: null, Version: 1,
        new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 31, 9, 30, 0, 123, TimeSpan.Zero));

    private static readonly ProductDetails s_most = s_least with
    {
        Name = "Tea\"pot\" <große> \u00e9\u4e2d\U0001F375 & co\n",
        Description = "\u2028 + '",
        Brand = new BrandReference(new BrandId(Guid.NewGuid()), "Brand"),
        Categories = [new TaxonOf<CategoryId>(new CategoryId(Guid.NewGuid()), "Kitchen", "kitchen"), new TaxonOf<CategoryId>(new CategoryId(Guid.NewGuid()), "Tea", "tea")],
        Tags = [new TaxonOf<TagId>(new TagId(Guid.NewGuid()), "New", "new")],
        Collection = new TaxonOf<CollectionId>(new CollectionId(Guid.NewGuid()), "Spring", "spring"),
        Unit = "piece",
        SalePrice = Euros(1499),
        Status = ProductStatus.Inactive,
        Images = [new ProductImage("https://example.com/a?b=c&d", "Alt"), new ProductImage("/media/x", Alt: null)],
        Available = 7,
        Seller = new SellerReference(new AccountId(Guid.NewGuid()), StoreName: null),
        Version = 12,
        UpdatedAt = new DateTimeOffset(2026, 2, 1, 10, 30, 0, TimeSpan.FromHours(1)),
    };

    [Fact]
    public void Product_is_written_as_its_type_describes()
    {
        foreach (var product in new[] { s_least, s_most })
            Encoding.UTF8.GetString(ProductJson.Of(product)).Should().Be(JsonSerializer.Serialize(product.ToResponse(), ShopJson.Options));
    }

    [Fact]
    public void List_is_written_as_its_type_describes()
    {
        var facets = new ProductFacetsResponse([new FacetResponse<BrandId>(new BrandId(Guid.NewGuid()), "Brand", "brand", 3)], [], [], [new PriceFacetResponse(0, null, 3)], Complete: true);
        ProductList[] lists =
        [
            new([], new PageInfo(20, HasMore: false, Next: null, Total: null), Facets: null),
            new([s_least, s_most], new PageInfo(2, HasMore: true, "next", Total: 5), facets),
        ];

        foreach (var list in lists)
        {
            Encoding.UTF8.GetString(ProductJson.Of(list).Span).Should().Be(JsonSerializer.Serialize(
                new FacetedProductsResponse([.. list.Items.Select(product => product.ToResponse())], list.Page, list.Facets), ShopJson.Options));
        }
    }

    private static Money Euros(long cents) => Money.Of(cents, Currency.Of("EUR"));
}
