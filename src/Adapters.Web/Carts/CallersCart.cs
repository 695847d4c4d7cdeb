using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Carts;
using Shop.Domain.Carts;

namespace Shop.Adapters.Web.Carts;

/// <summary>The owner of the cart of a request: the authenticated account, or the guest of <c>X-Cart-Token</c>.</summary>
internal sealed record CallersCart(CartOwner Owner)
{
    /// <summary>Rejects a request with both an access token and a cart token, whether or not they are valid.</summary>
    public static async ValueTask<CallersCart> BindAsync(HttpContext context)
    {
        if (!CartTokenHeader.IsIn(context.Request))
            return new CallersCart(CartOwner.Of((await Caller.BindAsync(context)).Actor.Id));

        if (context.Request.Headers.Authorization.Count > 0)
        {
            throw RequestErrors.Invalid(ProblemFault.InParameter(
                CartTokenHeader.Name, "not-allowed", "Send either an access token or a cart token, not both."));
        }

        return new CallersCart(CartToken.OwnerOf(CartTokenHeader.Read(context.Request)));
    }
}
