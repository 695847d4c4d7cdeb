using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Orders;
using Shop.Application.Accounts.Profile;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Adapters.Web.Accounts;

/// <summary>All stored personal data of an account.</summary>
/// <param name="Orders">Newest first.</param>
/// <param name="Wishlist">Newest first.</param>
/// <param name="Sessions">None is marked as current.</param>
/// <param name="Activity">Audit entries of the account as actor or resource, oldest first.</param>
internal sealed record AccountExportResponse(
    DateTimeOffset ExportedAt,
    AccountResponse Account,
    IAsyncEnumerable<OrderResponse> Orders,
    IAsyncEnumerable<ExportedWishlistItemResponse> Wishlist,
    IReadOnlyList<CartItemChangeResponse> Cart,
    IReadOnlyList<AccountSessionResponse> Sessions,
    IAsyncEnumerable<ActivityResponse> Activity);

/// <summary>A product on the wishlist of the account.</summary>
internal sealed record ExportedWishlistItemResponse(ProductId ProductId, DateTimeOffset AddedAt);

/// <summary>A product in the cart of the account.</summary>
internal sealed record CartItemChangeResponse(ProductId ProductId, int Quantity);

/// <summary>An audit entry of the account as actor or resource.</summary>
/// <param name="By">The actor; null for anonymous requests.</param>
/// <param name="Resource">The id of the changed resource.</param>
internal sealed record ActivityResponse(DateTimeOffset At, AuditAction Action, string Resource, AccountId? By);

internal static class AccountExportMapping
{
    public static AccountExportResponse ToResponse(this AccountExport export) => new(
        export.ExportedAt,
        export.Account.ToResponse(),
        export.Orders.Select(order => order.ToResponse()),
        export.Wishlist.Select(ResponseMappings.Map<WishlistEntry, ExportedWishlistItemResponse>),
        [.. export.Cart.Select(ResponseMappings.Map<ExportedCartItem, CartItemChangeResponse>)],
        [.. export.Sessions.Select(session => session.ToResponse())],
        export.Activity.Select(entry => new ActivityResponse(entry.At, entry.Action, entry.Resource, entry.By?.Id)));
}

/// <summary>The lines of the exported wishlist and cart have the members of their responses.</summary>
internal sealed class AccountExportMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<WishlistEntry, ExportedWishlistItemResponse>();
        config.NewConfig<ExportedCartItem, CartItemChangeResponse>();
    }
}
