using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Withdraws the products of an erased account, whatever its role: it may have been a seller before. At each delivery of the event as many
/// as one transaction may change.
/// </summary>
internal sealed class WithdrawProductsWhenErased(IMediator mediator, TimeProvider clock) : IReaction<AccountErased>
{
    /// <summary>Bounds the time for which one transaction locks products.</summary>
    private const int ProductsAtOnce = 500;

    /// <summary>Longer than an access token of the account can still publish a product.</summary>
    private static readonly TimeSpan SessionsEnd = TimeSpan.FromSeconds(10);

    public async Task<ReactionResult> React(Occurred<AccountErased> occurred, CancellationToken cancellation)
    {
        var (account, by, at) = occurred.Event;
        if (await mediator.Send(new WithdrawProducts(occurred.Id, account, by, at, ProductsAtOnce), cancellation))
            return new ReactionResult(clock.GetUtcNow());

        var again = at + SessionsEnd;
        return clock.GetUtcNow() < again ? new ReactionResult(again) : ReactionResult.Done;
    }
}
