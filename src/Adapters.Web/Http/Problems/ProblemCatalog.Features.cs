namespace Shop.Adapters.Web.Http.Problems;

internal static partial class ProblemCatalog
{
    private static IEnumerable<ProblemKind> Accounts =>
    [
        new("email-invalid", 400, "Invalid e-mail address", "This cannot be an e-mail address."),
        new("field-not-allowed", 400, "Field not allowed", "Accounts of this role do not have this field."),
        new("invalid-credentials", 401, "Invalid credentials", "E-mail address or password is wrong, or the account cannot be used."),
        new("refresh-token-invalid", 401, "Invalid refresh token",
            "The refresh token is unknown, was used before or is over. Log in again."),
        new("password-wrong", 400, "Wrong password", "The password that proves whose account it is, is wrong."),
        new("password-unchanged", 400, "Password unchanged", "The new password must differ from the present one."),
        new("account-not-found", 404, "Account not found", "There is no such account."),
        new("email-taken", 409, "E-mail address taken", "Another account has this e-mail address, in whatever case."),
        new("last-admin", 409, "Last admin", "This is the last active admin; without one nobody could run the store."),
        new("self-removal", 409, "Own removal", "Admins cannot remove, disable or demote themselves. Another admin can."),
        new("too-many-failed-logins", 429, "Too many wrong passwords",
            "Ten wrong passwords for one account from one address in a quarter of an hour. Wait for Retry-After.", Soon),
    ];

    private static IEnumerable<ProblemKind> Catalog =>
    [
        new("amount-out-of-range", 400, "Amount out of range", "An amount is from 0 to 999999999999 minor units."),
        new("currency-invalid", 400, "Invalid currency", "A currency is an ISO 4217 code of three capital letters."),
        new("currency-mismatch", 400, "Currencies mixed", "Amounts in different currencies cannot be put together."),
        new("currency-not-supported", 400, "Currency not supported", "The store trades in one currency only."),
        new("sale-price-not-below-price", 400, "Sale price too high", "A sale price must be below the price."),
        new("brand-unknown", 400, "Unknown brand", "The product names a brand that does not exist."),
        new("category-unknown", 400, "Unknown category", "The request names a category that does not exist."),
        new("tag-unknown", 400, "Unknown tag", "The product names a tag that does not exist."),
        new("collection-unknown", 400, "Unknown collection", "The product names a collection that does not exist."),
        new("category-cycle", 400, "Category below itself", "A category cannot lie below itself, not even by a way round."),
        new("category-too-deep", 400, "Category too deep", "The tree of categories has at most 20 levels."),
        new("not-product-owner", 403, "Another seller's product", "Only the product's own seller and admins may do this."),
        new("product-not-found", 404, "Product not found", "There is no such product, or not for this caller."),
        new("brand-not-found", 404, "Brand not found", "There is no such brand."),
        new("category-not-found", 404, "Category not found", "There is no such category."),
        new("tag-not-found", 404, "Tag not found", "There is no such tag."),
        new("collection-not-found", 404, "Collection not found", "There is no such collection."),
        new("in-use", 409, "In use", "Something still names it. Take it off that first."),
        new("sku-taken", 409, "Sku taken", "Another product has this sku, in whatever case."),
        new("name-taken", 409, "Name taken", "Another one of its kind has this name, in whatever case."),
        new("slug-taken", 409, "Slug taken", "Another one of its kind has this slug."),
        new("insufficient-stock", 409, "Insufficient stock",
            "There is not enough left. Nothing was changed; errors names each short line and what is available."),
        new("stock-changed", 409, "Stock changed", "On hand is not what changeFrom expected. Read the stock again and decide anew."),
        new("stock-out-of-range", 409, "Stock out of range", "At most 1000000000 of one product can be on hand."),
    ];

    private static IEnumerable<ProblemKind> Orders =>
    [
        new("order-total-out-of-range", 400, "Order total out of range", "The total of an order is at most 999999999999 minor units."),
        new("order-not-found", 404, "Order not found", "There is no such order, or it is somebody else's."),
        new("not-order-buyer", 403, "Another buyer's order", "Only the order's buyer and admins may do this."),
        new("not-order-seller", 403, "Not the seller of everything", "Only admins and the seller of everything in the order may do this."),
        new("unpaid-order-exists", 409, "Unpaid order", "Another order of yours waits for its payment; detail names it. Wait for it or cancel it."),
        new("cart-empty", 409, "Cart empty", "There is nothing in the cart to order."),
        new("cart-full", 409, "Cart full", "A cart holds at most 100 products. Take one out first."),
        new("product-unavailable", 409, "Product unavailable",
            "At least one product cannot be ordered. Nothing was ordered; errors names each such line."),
        new("order-not-cancellable", 409, "Order not cancellable", "The order is sent, has arrived or is over."),
        new("order-not-refundable", 409, "Order not refundable", "The order is not paid, or its money is on its way back already."),
        new("illegal-transition", 409, "Illegal transition", "An order cannot go from its present status to the wanted one."),
    ];

    private static IEnumerable<ProblemKind> Jobs =>
    [
        new("job-not-found", 404, "Job not found", "There is no such job; jobs are forgotten a month after they ended."),
        new("job-taken-over", 409, "Job taken over", "The job is over, or somebody else goes on with it."),
    ];

    private static IEnumerable<ProblemKind> Upkeep =>
    [
        new("message-not-found", 404, "Message not found", "There is no such message in the outbox; what is delivered is not kept."),
        new("message-not-failed", 409, "Message not failed", "The message waits to be delivered for the first time, or is just being. There is nothing to retry."),
    ];

    private static IEnumerable<ProblemKind> Webhooks =>
    [
        new("webhook-endpoint-not-found", 404, "Webhook endpoint not found", "There is no such webhook endpoint."),
        new("webhook-delivery-not-found", 404, "Webhook delivery not found", "There is no such webhook delivery, or it is over for more than a month."),
        new("webhook-endpoint-disabled", 409, "Webhook endpoint disabled", "Nothing is sent to a disabled webhook endpoint. Make it active first."),
    ];
}
