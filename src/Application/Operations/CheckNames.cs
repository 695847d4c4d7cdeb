namespace Shop.Application.Operations;

/// <summary>The names of the consistency checks, in the order of the report.</summary>
public static class CheckNames
{
    /// <summary>The quantity on hand equals the sum of the stock movements.</summary>
    public const string StockMovements = "stock-movements";

    /// <summary>The reserved quantity equals the quantities of pending orders.</summary>
    public const string StockReservations = "stock-reservations";

    /// <summary>0 ≤ reserved ≤ on hand.</summary>
    public const string StockBounds = "stock-bounds";

    /// <summary>The total of an order equals the sum of its lines.</summary>
    public const string OrderTotals = "order-totals";

    /// <summary>Every order has one payment with its total and a status that matches the order.</summary>
    public const string OrderPayments = "order-payments";

    /// <summary>
    /// At most one attempt succeeded: exactly one of a paid payment, and none of a failed one unless its charge is being reversed.
    /// </summary>
    public const string PaymentAttempts = "payment-attempts";

    /// <summary>Every reversal that became due is finished, or its message is still delivered and the gateway has not denied the charge.</summary>
    public const string ChargeReversals = "charge-reversals";

    /// <summary>The status of an order is the last one of its history.</summary>
    public const string OrderHistory = "order-history";

    /// <summary>Every pending order has a message that charges it, and is not older than its reservation may be.</summary>
    public const string PendingOrders = "pending-orders";

    /// <summary>The views by which products are sorted, and those of all products by day, are the sum of the views of each product by day.</summary>
    public const string ProductViews = "product-views";

    /// <summary>The number of published products of each taxon.</summary>
    public const string ProductCounts = "product-counts";

    /// <summary>The sums of closed days in reports on sales are those of their orders.</summary>
    public const string DailySales = "daily-sales";

    /// <summary>Products are found by their texts and by the name of their brand, except one that is still to be carried over to them.</summary>
    public const string SearchText = "search-text";

    /// <summary>The sequence numbers of the event feed have no gaps.</summary>
    public const string FeedSequence = "feed-sequence";

    /// <summary>No deliverable outbox message is overdue.</summary>
    public const string OutboxAge = "outbox-age";

    /// <summary>No outbox message was given up.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Every stored secret can be decrypted by a key of this program.</summary>
    public const string Encryption = "stored-secrets";

    public static IReadOnlyList<string> All { get; } =
    [
        StockMovements, StockReservations, StockBounds, OrderTotals, OrderPayments, OrderHistory, PendingOrders, PaymentAttempts, ChargeReversals, ProductViews,
        ProductCounts, DailySales, SearchText, FeedSequence, OutboxAge, DeadLetters, Encryption,
    ];
}
