using System.Collections.Frozen;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>The stable names of all events, used in the database and in the API.</summary>
public static class EventNames
{
    /// <summary>Events that are published in the event feed.</summary>
    private static readonly Dictionary<Type, string> Public = new()
    {
        [typeof(OrderPlaced)] = "order.placed",
        [typeof(OrderPaid)] = "order.paid",
        [typeof(OrderRejected)] = "order.rejected",
        [typeof(OrderCancelled)] = "order.cancelled",
        [typeof(OrderPreparing)] = "order.preparing",
        [typeof(OrderShipped)] = "order.shipped",
        [typeof(OrderDelivered)] = "order.delivered",
        [typeof(PaymentAttempted)] = "payment.attempted",
        [typeof(PaymentPaid)] = "payment.paid",
        [typeof(PaymentFailed)] = "payment.failed",
        [typeof(PaymentRefunded)] = "payment.refunded",
        [typeof(ProductCreated)] = "product.created",
        [typeof(ProductChanged)] = "product.changed",
        [typeof(ProductDeleted)] = "product.deleted",
    };

    /// <summary>Events for reactions only.</summary>
    private static readonly Dictionary<Type, string> Internal = new()
    {
        [typeof(AccountRegistered)] = "account.registered",
        [typeof(AccountErased)] = "account.erased",
        [typeof(TokenRequested)] = "account.token-requested",
        [typeof(NotificationRequested)] = "notification.requested",
        [typeof(ImportFinished)] = "import.finished",
        [typeof(BrandRenamed)] = "brand.renamed",
        [typeof(ChargeReversalDue)] = "charge.reversal-due",
    };

    private static readonly FrozenDictionary<Type, string> Names = Public.Concat(Internal).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> Types = Names.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    public static IReadOnlyCollection<string> All => Types.Keys;

    /// <summary>The names of the events that are published in the event feed.</summary>
    public static IReadOnlyCollection<string> AllPublic => Public.Values;

    public static string Of(IDomainEvent happened) => Of(happened.GetType());

    public static string Of(Type type) => Names[type];

    public static bool IsPublic(IDomainEvent happened) => Public.ContainsKey(happened.GetType());

    public static Type TypeOf(string name) => Types[name];
}
