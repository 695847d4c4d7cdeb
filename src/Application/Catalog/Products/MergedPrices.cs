using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>The prices of a product after a change, merged member by member; null for one that has no value or an invalid one.</summary>
/// <param name="Errors">Members without a value.</param>
internal sealed record MergedPrices(Money? Price, Money? SalePrice, IReadOnlyList<DomainException> Errors)
{
    public static MergedPrices Of(ProductFields fields, ProductDescription before) =>
        new(fields.Price.Or(before.Price), fields.SalePrice.Or(before.SalePrice), []);

    public static MergedPrices Of(ChangeProduct command, ProductDescription before) =>
        new(
            command.Price is { } price ? price.On(before.Price) : command.Fields.Price.Or(before.Price),
            command.SalePrice is { } salePrice ? salePrice.On(before.SalePrice) : command.Fields.SalePrice.Or(before.SalePrice),
            [.. new[] { command.Price?.Incomplete(before.Price, "price"), command.SalePrice?.Incomplete(before.SalePrice, "salePrice") }.OfType<DomainException>()]);
}
