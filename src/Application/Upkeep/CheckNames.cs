namespace Shop.Application.Upkeep;

/// <summary>What is checked, in the order it is told.</summary>
public static class CheckNames
{
    /// <summary>What is on hand is the sum of the movements.</summary>
    public const string StockMovements = "stock-movements";

    /// <summary>What is reserved is what pending orders hold.</summary>
    public const string StockReservations = "stock-reservations";

    /// <summary>0 ≤ reserved ≤ on hand.</summary>
    public const string StockBounds = "stock-bounds";

    /// <summary>The total of an order is the sum of its lines.</summary>
    public const string OrderTotals = "order-totals";

    /// <summary>Every order has a payment over its total, in a status that belongs to its own.</summary>
    public const string OrderPayments = "order-payments";

    /// <summary>At most one attempt succeeded, one exactly for what is paid, and none for what failed unless the money is on its way back.</summary>
    public const string PaymentAttempts = "payment-attempts";

    /// <summary>The numbers of the feed have no gaps.</summary>
    public const string FeedSequence = "feed-sequence";

    /// <summary>No message that could be delivered has been due for long.</summary>
    public const string OutboxAge = "outbox-age";

    public static IReadOnlyList<string> All { get; } =
        [StockMovements, StockReservations, StockBounds, OrderTotals, OrderPayments, PaymentAttempts, FeedSequence, OutboxAge];
}
