namespace Shop.Adapters.Web.Http.Problems;

internal static partial class ProblemCatalog
{
    private static IEnumerable<ProblemKind> Accounts =>
    [
        new("email-invalid", 400, "Invalid e-mail address", "The e-mail address is not valid."),
        new("field-not-allowed", 400, "Field not allowed", "Accounts of this role do not have the field."),
        new("invalid-credentials", 401, "Invalid credentials", "The e-mail address or the password is wrong, or the account is disabled."),
        new("refresh-token-invalid", 401, "Invalid refresh token",
            "The refresh token is unknown, used, revoked or expired. Log in again."),
        new("password-required", 400, "Password required", "The log-in was some time ago: the password of the account is required again."),
        new("password-wrong", 400, "Wrong password", "The current password of the account is wrong."),
        new("password-unchanged", 400, "Password unchanged", "The new password must differ from the current one."),
        new("token-invalid", 400, "Invalid token", "The mailed token is unknown, used, replaced or expired. Request a new one."),
        new("session-not-found", 404, "Session not found", "The account has no such session, or it has ended."),
        new("account-not-found", 404, "Account not found", "The account does not exist."),
        new("email-taken", 409, "E-mail address taken", "Another account has this e-mail address; case is ignored."),
        new("store-name-taken", 409, "Store name taken",
            "Another seller has this store name, or a similar one: case, accents, blanks, punctuation and letters of other scripts that look alike do not count."),
        new("email-not-verified", 409, "E-mail address not verified", "A seller can publish products after the verification of the e-mail address."),
        new("last-admin", 409, "Last admin", "The account is the last active admin, which cannot be removed, disabled or demoted."),
        new("self-removal", 409, "Self-removal", "Admins cannot remove, disable or demote themselves. Another admin can."),
        new("too-many-failed-logins", 429, "Too many wrong passwords",
            "Ten wrong passwords were sent for one account from one address within 15 minutes. Retry after the time in Retry-After.", Soon),
    ];

    private static IEnumerable<ProblemKind> Catalog =>
    [
        new("amount-out-of-range", 400, "Amount out of range", "An amount must be from 0 to 999999999999 minor units."),
        new("currency-invalid", 400, "Invalid currency", "A currency must be an ISO 4217 code of three capital letters."),
        new("currency-mismatch", 400, "Currency mismatch", "Amounts in different currencies cannot be combined."),
        new("currency-not-supported", 400, "Currency not supported", "The currency is not the currency of the store."),
        new("sale-price-not-below-price", 400, "Sale price too high", "A sale price must be below the price."),
        new("brand-unknown", 400, "Unknown brand", "The product refers to a brand that does not exist."),
        new("category-unknown", 400, "Unknown category", "The request refers to a category that does not exist."),
        new("tag-unknown", 400, "Unknown tag", "The product refers to a tag that does not exist."),
        new("collection-unknown", 400, "Unknown collection", "The product refers to a collection that does not exist."),
        new("category-cycle", 400, "Category cycle", "A category cannot be its own ancestor."),
        new("category-too-deep", 400, "Category too deep", "The category tree has at most 20 levels."),
        new("not-product-owner", 403, "Another seller's product", "Only the seller of the product and admins may do this."),
        new("product-not-found", 404, "Product not found", "The product does not exist, or is not visible to the caller."),
        new("brand-not-found", 404, "Brand not found", "The brand does not exist."),
        new("category-not-found", 404, "Category not found", "The category does not exist."),
        new("tag-not-found", 404, "Tag not found", "The tag does not exist."),
        new("collection-not-found", 404, "Collection not found", "The collection does not exist."),
        new("in-use", 409, "In use", "The resource is still referenced. Remove the references first."),
        new("sku-taken", 409, "Sku taken", "Another product has this sku; case is ignored."),
        new("name-taken", 409, "Name taken", "Another resource of this kind has the name; case is ignored."),
        new("slug-taken", 409, "Slug taken", "Another resource of this kind has the slug."),
        new("insufficient-stock", 409, "Insufficient stock",
            "The available stock is not sufficient. Nothing was changed; the field errors lists each affected line and its available quantity."),
        new("stock-changed", 409, "Stock changed", "The quantity on hand differs from changeFrom. Read the stock again and repeat the change."),
        new("stock-out-of-range", 409, "Stock out of range", "The quantity on hand of a product is at most 1000000000."),
    ];

    private static IEnumerable<ProblemKind> Orders =>
    [
        new("order-total-out-of-range", 400, "Order total out of range", "The total of an order is at most 999999999999 minor units."),
        new("order-not-found", 404, "Order not found", "The order does not exist, or is not visible to the caller."),
        new("not-order-buyer", 403, "Another buyer's order", "Only the buyer of the order and admins may do this."),
        new("not-order-seller", 403, "Not the seller of all lines", "Only admins and the seller of all lines of the order may do this."),
        new("unpaid-order-exists", 409, "Unpaid order", "Another order of the caller is not paid yet; detail contains its id. Wait for its payment or cancel it."),
        new("too-many-open-orders", 409, "Too many open orders", "The buyer has as many unpaid orders as allowed at once. Wait for their payments or cancel some."),
        new("too-many-reserved-units", 409, "Too many reserved units", "The unpaid orders of the buyer would reserve more units than allowed at once. Wait for their payments or cancel some."),
        new("cart-not-found", 404, "Cart not found", "No cart has this token: it is wrong, the cart has expired, or it was merged."),
        new("cart-empty", 409, "Cart empty", "The cart is empty."),
        new("cart-full", 409, "Cart full", "A cart has at most 100 products. Remove one first."),
        new("product-unavailable", 409, "Product unavailable",
            "At least one product cannot be ordered. No order was placed; the field errors lists each affected line."),
        new("order-not-cancellable", 409, "Order not cancellable", "An order that is shipped, delivered, rejected or cancelled cannot be cancelled."),
        new("order-not-refundable", 409, "Order not refundable", "The order is not paid, or its refund has already started."),
        new("illegal-transition", 409, "Illegal transition", "The order cannot change from its current status to the requested status."),
    ];

    private static IEnumerable<ProblemKind> Jobs =>
    [
        new("job-not-found", 404, "Job not found", "The job does not exist. Jobs are deleted a month after they end."),
        new("job-taken-over", 409, "Job taken over", "The job has ended, or another instance holds its lease."),
    ];

    private static IEnumerable<ProblemKind> Media =>
    [
        new("image-invalid", 400, "Invalid picture", "The file is no picture that can be stored. The field errors names the rule: format, damage, size or pixels."),
        new("picture-not-found", 404, "Picture not found", "The picture does not exist, or not in this width. Pictures that are not used are deleted after 24 hours."),
    ];

    private static IEnumerable<ProblemKind> Operations =>
    [
        new("cursor-expired", 410, "Expired cursor",
            "Events after this position have been deleted because of their age. Read the current state, then the events without a position."),
        new("message-not-found", 404, "Message not found", "The message is not in the outbox. Delivered messages are removed."),
        new("message-not-failed", 409, "Message not failed", "The message is pending: its first attempt is due or running. Only failed and dead messages can be retried."),
    ];

    private static IEnumerable<ProblemKind> Webhooks =>
    [
        new("target-not-allowed", 400, "Target not allowed",
            "The host of a webhook endpoint must not be an address of a private network, of this machine or of another network that is not public."),
        new("webhook-endpoint-not-found", 404, "Webhook endpoint not found", "The webhook endpoint does not exist."),
        new("webhook-delivery-not-found", 404, "Webhook delivery not found", "The webhook delivery does not exist. Deliveries are deleted a month after they end."),
        new("webhook-endpoint-disabled", 409, "Webhook endpoint disabled", "A disabled webhook endpoint receives no deliveries. Activate it first."),
    ];
}
