using Shop.Application.Accounts;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Wishlists;
using Shop.Testing.InMemory;

namespace Shop.Testing.Data;

/// <summary>A whole export in memory.</summary>
public sealed record CollectedExport(
    DateTimeOffset ExportedAt,
    AccountDetails Account,
    IReadOnlyList<OrderDetails> Orders,
    IReadOnlyList<WishlistEntry> Wishlist,
    IReadOnlyList<SessionDetails> Sessions,
    IReadOnlyList<AuditEntry> Activity)
{
    public static async Task<CollectedExport> Of(RunningShop shop, Actor owner)
    {
        CollectedExport? collected = null;
        await shop.Send(new ExportOwnAccount(owner, async export => collected = new CollectedExport(
            export.ExportedAt,
            export.Account,
            await export.Orders.ToListAsync(),
            await export.Wishlist.ToListAsync(),
            export.Sessions,
            await export.Activity.ToListAsync())));
        return collected!;
    }
}
