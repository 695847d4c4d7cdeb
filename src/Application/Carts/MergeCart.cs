using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>
/// Adds the products of a guest's cart to the actor's cart and deletes the guest's cart. A product of both carts gets the larger quantity.
/// All products of the actor's cart stay; of the guest's cart, those beyond the 100th product are left out. Rejects an unknown, expired or
/// merged token with <c>cart-not-found</c>.
/// </summary>
public sealed record MergeCart(Actor Actor, string CartToken) : ICommand<Unit>;

internal sealed class MergeCartValidator : AbstractValidator<MergeCart>
{
    public MergeCartValidator() => RuleFor(c => c.CartToken).AtMost(CartToken.MaxLength);
}

internal sealed class MergeCartHandler(OwnedCarts owned, ICartRepository carts, TimeProvider clock) : IRequestHandler<MergeCart, Unit>
{
    public async Task<Unit> Handle(MergeCart command, CancellationToken cancellationToken)
    {
        // Always in this order: orders lock carts of accounts too, but never those of guests.
        var own = await owned.LockOrAdd(CartOwner.Of(command.Actor.Id), cancellationToken);
        var guest = await owned.Lock(CartToken.OwnerOf(command.CartToken), cancellationToken) ?? throw CartErrors.NotFound();
        own.Merge(guest, clock.GetUtcNow());
        carts.Remove(guest);
        return Unit.Value;
    }
}
