using Microsoft.Net.Http.Headers;
using Shop.Application.Messaging.Batching;
using Shop.Application.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>
/// The answer of a checkout: the page of its order. A form that is posted again, for example after a lost answer, leads to the same order,
/// whatever was typed since.
/// </summary>
internal static class CheckoutAnswer
{
    private const string Path = "/checkout";

    /// <summary>A refusal is no outcome: the buyer corrects the form and posts it again.</summary>
    public static RepeatableRequest Request(AccountId buyer, string formKey) =>
        new(new IdempotencyKey(buyer, Path, formKey), Path, About: new Dictionary<string, string>(StringComparer.Ordinal), StoresRefusals: false);

    public static string PageOf(OrderDetails order) => $"/orders/{order.Id}";

    /// <summary>The page of an order that was placed by an earlier version of the program.</summary>
    public static string PageOf(StoredAnswer response) => response.Headers[HeaderNames.Location];
}
