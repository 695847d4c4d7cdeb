using MediatR;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>
/// The cart of a visitor: that of the account, or without a log-in that of the cookie. A guest's cart is created when the first product is
/// put into it; one that has expired or was merged is as good as none.
/// </summary>
internal sealed partial class VisitorCart(UseCases useCases, ILogger<VisitorCart> logger)
{
    /// <summary>Null when the visitor has no cart.</summary>
    public async Task<CartDetails?> Find(HttpContext context, CancellationToken cancellation)
    {
        if (OwnerFor(context) is not { } owner)
            return null;

        try
        {
            return await useCases.Send(new GetCart(owner), cancellation);
        }
        catch (DomainException gone) when (IsGone(gone))
        {
            return null;
        }
    }

    public async Task Put(HttpContext context, ProductId product, int quantity, CancellationToken cancellation)
    {
        if (await Change(context, owner => new PutIntoCart(owner, product, quantity), cancellation))
            return;

        var token = await useCases.Send(new CreateCart(), cancellation);
        await useCases.Send(new PutIntoCart(CartToken.OwnerOf(token), product, quantity), cancellation);
        CartCookie.Set(context, token);
    }

    /// <summary>Returns false, without a change, when the visitor has no cart.</summary>
    public async Task<bool> Change(HttpContext context, Func<CartOwner, IRequest<Unit>> change, CancellationToken cancellation)
    {
        if (OwnerFor(context) is not { } owner)
            return false;

        try
        {
            await useCases.Send(change(owner), cancellation);
        }
        catch (DomainException gone) when (IsGone(gone))
        {
            return false;
        }

        if (owner.Account is null)
            CartCookie.Set(context, CartCookie.Read(context)!); // lives on as long as the cart
        return true;
    }

    /// <summary>
    /// Merges the guest's cart of the cookie into the cart of the account that logs in. Never fails: after a failure the cookie stays for
    /// the next log-in.
    /// </summary>
    public async Task Merge(HttpContext context, Actor actor)
    {
        if (actor.IsAdmin || CartCookie.Read(context) is not { } token)
            return;

        try
        {
            await useCases.Send(new MergeCart(actor, token), context.RequestAborted);
        }
        catch (DomainException gone) when (IsGone(gone))
        {
            CartCookie.Remove(context);
            return;
        }
        catch (Exception failure)
        {
            MergeFailed(failure);
            return;
        }

        CartCookie.Remove(context);
    }

    private static CartOwner? OwnerFor(HttpContext context) => Visitor.Of(context.User).Actor switch
    {
        { IsAdmin: true } => null,
        { } actor => CartOwner.Of(actor.Id),
        null => CartCookie.Read(context) is { } token ? CartToken.OwnerOf(token) : null,
    };

    private static bool IsGone(DomainException refused) => refused.Code == "cart-not-found";

    [LoggerMessage(LogLevel.Warning, "Merging the cart of a guest at log-in failed.")]
    private partial void MergeFailed(Exception failure);
}
