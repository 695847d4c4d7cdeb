using Shop.Adapters.Web.Orders;
using Shop.Application.Accounts;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Everything that is held about a person.</summary>
/// <param name="Orders">Newest first.</param>
/// <param name="Wishlist">What was added last first.</param>
/// <param name="Activity">What the account did and what was done to it, oldest first.</param>
internal sealed record AccountExportResponse(
    DateTimeOffset ExportedAt,
    AccountResponse Account,
    IReadOnlyList<OrderResponse> Orders,
    IReadOnlyList<WishResponse> Wishlist,
    IReadOnlyList<CartWishResponse> Cart,
    IReadOnlyList<ActivityResponse> Activity);

/// <summary>A product that somebody wished for.</summary>
internal sealed record WishResponse(ProductId ProductId, DateTimeOffset AddedAt);

/// <summary>A product in somebody's cart, and how many of it.</summary>
internal sealed record CartWishResponse(ProductId ProductId, int Quantity);

/// <summary>Something that an account did or that was done to it.</summary>
/// <param name="By">Null for whoever was not signed in.</param>
/// <param name="Resource">The id of what was changed.</param>
internal sealed record ActivityResponse(DateTimeOffset At, AuditAction Action, string Resource, AccountId? By);

internal static class AccountExportMapping
{
    public static AccountExportResponse ToResponse(this AccountExport export) => new(
        export.ExportedAt,
        export.Account.ToResponse(),
        [.. export.Orders.Select(order => order.ToResponse())],
        [.. export.Wishlist.Select(entry => new WishResponse(entry.ProductId, entry.AddedAt))],
        [.. export.Cart.Select(line => new CartWishResponse(line.ProductId, line.Quantity))],
        [.. export.Activity.Select(entry => new ActivityResponse(entry.At, entry.Action, entry.Resource, entry.By?.Id))]);
}
