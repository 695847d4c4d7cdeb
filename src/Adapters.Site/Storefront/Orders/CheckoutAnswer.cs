using Microsoft.Net.Http.Headers;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>
/// The stored answer of a checkout: the page of its order. A form that is posted again, for example after a lost answer, leads to the same
/// order, whatever was typed since.
/// </summary>
internal static class CheckoutAnswer
{
    private const string Path = "/checkout";

    public static RepeatableRequest Request(AccountId buyer, string formKey, TimeProvider clock) => new(
        new IdempotencyKey(buyer, Path, formKey),
        Path,
        place =>
        {
            // A refusal is no answer: the buyer corrects the form and posts it again.
            var order = place();
            return Task.FromResult(new StoredAnswer(Path, StatusCodes.Status303SeeOther, Headers(order), [], clock.GetUtcNow()));
        });

    public static string PageOf(RepeatableAnswer answer) => answer.Answer.Headers[HeaderNames.Location];

    private static Dictionary<string, string> Headers(OrderDetails order) =>
        new(StringComparer.OrdinalIgnoreCase) { [HeaderNames.Location] = $"/orders/{order.Id}" };
}
