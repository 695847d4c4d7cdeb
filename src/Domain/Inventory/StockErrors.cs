using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Domain.Inventory;

/// <summary>Domain errors of stock.</summary>
public static class StockErrors
{
    public static DomainException Insufficient(VariantId variant, int wanted, int available) =>
        new("insufficient-stock", $"{wanted} of {variant.AsProduct()} were requested, {available} are available.");

    public static DomainException InsufficientLines(IReadOnlyList<Fault> lines) =>
        new("insufficient-stock", "At least one product has insufficient stock; no order was placed.", lines);

    public static DomainException Changed(int expected, int actual) =>
        new("stock-changed", $"Expected {expected} on hand, but there are {actual}.",
            new Fault("changeFrom", "stock-changed", $"The quantity on hand is {actual}."));

    public static DomainException OutOfRange() =>
        new("stock-out-of-range", $"The quantity on hand is at most {Stock.MaxOnHand}.");
}
