using MediatR;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Administration;

/// <summary>
/// Erases the personal data of an account, ends its sessions, and deletes its wishlist and cart. Orders keep its id. Rejects with
/// <c>account-not-found</c>, <c>stale-version</c>, <c>last-admin</c> and <c>self-removal</c>.
/// </summary>
/// <param name="Role">The role that the account must have; null for any.</param>
public sealed record DeleteAccount(Actor Actor, AccountId Id, ExpectedVersion? ExpectedVersion, AccountRole? Role = null) : ICommand<Unit>;

internal sealed class DeleteAccountHandler(
    ManagedAccounts managed, IRefreshTokenRepository refreshTokens, IWishlistRepository wishlists, ICartRepository carts, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<DeleteAccount, Unit>
{
    public async Task<Unit> Handle(DeleteAccount command, CancellationToken cancellationToken)
    {
        var account = await managed.Lock(command.Id, command.Role, command.ExpectedVersion, cancellationToken);
        await managed.EnsureStoreKeepsAdmin(command.Actor, account, cancellationToken);

        var now = clock.GetUtcNow();
        account.Erase(command.Actor, now);
        await refreshTokens.EndSessions(account.Id, except: null, now, cancellationToken);
        await wishlists.Clear(account.Id, cancellationToken);
        if (await carts.Lock(CartOwner.Of(account.Id), cancellationToken) is { } cart)
            carts.Remove(cart);
        audit.Add(AuditEntry.Of(now, command.Actor, AuditAction.Deleted, account.Id));
        return Unit.Value;
    }
}
