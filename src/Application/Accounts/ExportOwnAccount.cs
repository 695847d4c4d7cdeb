using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>Somebody gets everything that is held about them.</summary>
public sealed record ExportOwnAccount(Actor Owner) : IQuery<AccountExport>;

/// <summary>Everything that is held about a person.</summary>
/// <param name="Orders">Newest first.</param>
/// <param name="Activity">What the account did and what was done to it, oldest first.</param>
public sealed record AccountExport(
    DateTimeOffset ExportedAt, AccountDetails Account, IReadOnlyList<OrderDetails> Orders, IReadOnlyList<AuditEntry> Activity);

internal sealed class ExportOwnAccountHandler(IAccountRepository accounts, IOrderReader orders, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<ExportOwnAccount, AccountExport>
{
    public async Task<AccountExport> Handle(ExportOwnAccount query, CancellationToken cancellationToken)
    {
        var owner = query.Owner.Id;
        var account = await accounts.Find(owner, cancellationToken) ?? throw AccountErrors.NotFound(owner);
        return new AccountExport(
            clock.GetUtcNow(),
            AccountDetails.Of(account),
            await AllOrdersOf(owner, cancellationToken),
            await audit.About(owner.ToString(), cancellationToken));
    }

    private async Task<IReadOnlyList<OrderDetails>> AllOrdersOf(AccountId owner, CancellationToken cancellation)
    {
        var own = new OrderFilter(Status: null, From: null, To: null, Buyer: owner);
        var all = new List<OrderDetails>();
        Page<OrderDetails>? page = null;
        do
        {
            page = await orders.List(own, new PageRequest(PageRequest.MaxLimit, page?.Next), cancellation);
            all.AddRange(page.Items);
        }
        while (page.HasMore);
        return all;
    }
}
