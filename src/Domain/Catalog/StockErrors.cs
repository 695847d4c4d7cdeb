using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>What stock refuses.</summary>
public static class StockErrors
{
    public static DomainException Insufficient(ProductId product, int wanted, int available) =>
        new("insufficient-stock", $"{wanted} of {product} are wanted, {available} are available.");

    public static DomainException InsufficientLines(IReadOnlyList<Fault> lines) =>
        new("insufficient-stock", "There is not enough left of at least one product; nothing was ordered.", lines);

    public static DomainException Changed(int expected, int actual) =>
        new("stock-changed", $"{expected} were expected on hand, there are {actual}.",
            new Fault("changeFrom", "stock-changed", $"On hand are {actual}."));

    public static DomainException OutOfRange() =>
        new("stock-out-of-range", $"At most {Stock.MaxOnHand} of one product can be on hand.");
}
