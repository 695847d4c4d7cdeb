using MediatR;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Wishlists;

namespace Shop.Application.Accounts.Profile;

/// <summary>Returns all data stored about the actor.</summary>
public sealed record ExportOwnAccount(Actor Owner) : IQuery<AccountExport>;

/// <summary>All data stored about an account.</summary>
/// <param name="Orders">Newest first.</param>
/// <param name="Wishlist">Most recently added first.</param>
/// <param name="Sessions">None is marked as current.</param>
/// <param name="Activity">The audit entries by the account or about it, oldest first.</param>
public sealed record AccountExport(
    DateTimeOffset ExportedAt,
    AccountDetails Account,
    IReadOnlyList<OrderDetails> Orders,
    IReadOnlyList<WishlistEntry> Wishlist,
    IReadOnlyList<CartLine> Cart,
    IReadOnlyList<SessionDetails> Sessions,
    IReadOnlyList<AuditEntry> Activity);

internal sealed class ExportOwnAccountHandler(
    IAccountRepository accounts,
    IOrderReader orders,
    IWishlistRepository wishlists,
    ICartRepository carts,
    IRefreshTokenRepository refreshTokens,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<ExportOwnAccount, AccountExport>
{
    public async Task<AccountExport> Handle(ExportOwnAccount query, CancellationToken cancellationToken)
    {
        var owner = query.Owner.Id;
        var account = await accounts.Find(owner, cancellationToken) ?? throw AccountErrors.NotFound(owner);
        return new AccountExport(
            clock.GetUtcNow(),
            AccountDetails.Of(account),
            await All(page => orders.List(new OrderFilter(Status: null, From: null, To: null, Buyer: owner), query.Owner, page, cancellationToken)),
            await All(page => wishlists.List(owner, page, cancellationToken)),
            (await carts.Find(CartOwner.Of(owner), cancellationToken))?.Lines ?? [],
            [.. (await refreshTokens.FindLive(owner, clock.GetUtcNow(), cancellationToken)).Select(token => SessionDetails.Of(token, current: null))],
            await audit.About(owner.ToString(), cancellationToken));
    }

    private static async Task<IReadOnlyList<T>> All<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        var all = new List<T>();
        Page<T>? page = null;
        do
        {
            page = await list(new PageRequest(PageRequest.MaxLimit, page?.Next));
            all.AddRange(page.Items);
        }
        while (page.HasMore);
        return all;
    }
}
