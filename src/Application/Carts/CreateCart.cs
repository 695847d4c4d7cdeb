using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Security;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>Creates an empty cart of a guest and returns its token, which is not stored. The cart expires 30 days after its last change.</summary>
public sealed record CreateCart : ICommand<string>;

internal sealed class CreateCartHandler(ICartRepository carts, IRandomness randomness, TimeProvider clock) : IRequestHandler<CreateCart, string>
{
    public Task<string> Handle(CreateCart command, CancellationToken cancellationToken)
    {
        var token = CartToken.Issue(randomness);
        carts.Add(Cart.Of(CartToken.OwnerOf(token), clock.GetUtcNow()));
        return Task.FromResult(token);
    }
}
