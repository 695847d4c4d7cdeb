using System.Runtime.CompilerServices;
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
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Application.Accounts.Profile;

/// <summary>Reads all data stored about the actor, in parts: whatever an account has, one part of it is in memory.</summary>
/// <param name="Consume">Reads the export, which ends with this call.</param>
public sealed record ExportOwnAccount(Actor Owner, Func<AccountExport, Task> Consume) : IProcess<Unit>;

/// <summary>All data stored about an account. Each list can be read once, one after another.</summary>
/// <param name="Orders">Newest first.</param>
/// <param name="Wishlist">Most recently added first.</param>
/// <param name="Sessions">None is marked as current.</param>
/// <param name="Activity">The audit entries by the account or about it, oldest first.</param>
public sealed record AccountExport(
    DateTimeOffset ExportedAt,
    AccountDetails Account,
    IAsyncEnumerable<OrderDetails> Orders,
    IAsyncEnumerable<WishlistEntry> Wishlist,
    IReadOnlyList<ExportedCartItem> Cart,
    IReadOnlyList<SessionDetails> Sessions,
    IAsyncEnumerable<AuditEntry> Activity);

/// <summary>A product in the exported cart with its quantity.</summary>
public sealed record ExportedCartItem(ProductId ProductId, int Quantity);

internal sealed class ExportOwnAccountHandler(
    IAccountRepository accounts,
    IOrderReader orders,
    IWishlistRepository wishlists,
    ICartRepository carts,
    IRefreshTokenRepository refreshTokens,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<ExportOwnAccount, Unit>
{
    /// <summary>The number of audit entries read at once.</summary>
    private const int PartSize = 500;

    public async Task<Unit> Handle(ExportOwnAccount request, CancellationToken cancellationToken)
    {
        var owner = request.Owner.Id;
        var account = await accounts.Find(owner, cancellationToken) ?? throw AccountErrors.NotFound(owner);
        var cart = await carts.Find(CartOwner.Of(owner), cancellationToken);
        var sessions = await refreshTokens.FindLive(owner, clock.GetUtcNow(), cancellationToken);
        await request.Consume(new AccountExport(
            clock.GetUtcNow(),
            AccountDetails.Of(account),
            All(page => orders.List(new OrderFilter(Status: null, From: null, To: null, Buyer: owner), request.Owner, page, cancellationToken)),
            All(page => wishlists.List(owner, page, cancellationToken)),
            [.. (cart?.Lines ?? []).Select(line => new ExportedCartItem(line.VariantId.AsProduct(), line.Quantity))],
            [.. sessions.Select(token => SessionDetails.Of(token, current: null))],
            Activity(owner, cancellationToken)));
        return Unit.Value;
    }

    private static async IAsyncEnumerable<T> All<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        Page<T>? page = null;
        do
        {
            page = await list(new PageRequest(PageRequest.MaxLimit, page?.Next));
            foreach (var item in page.Items)
                yield return item;
        }
        while (page.HasMore);
    }

    private async IAsyncEnumerable<AuditEntry> Activity(AccountId owner, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<AuditEntry> part = [];
        do
        {
            part = await audit.About(owner.ToString(), part is [.., { Id: var last }] ? last : null, PartSize, cancellation);
            foreach (var entry in part)
                yield return entry;
        }
        while (part.Count == PartSize);
    }
}
