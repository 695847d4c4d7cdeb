using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Reports;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Looks at single products. What is published is the same for everybody, signed in or not; anonymous looks are views.</summary>
internal sealed class ProductLooks(ProductCache cache, ViewCounter views, IMediator mediator)
{
    /// <param name="query">Asks for the product on behalf of a visitor.</param>
    public async Task<ProductAnswer> Look(
        string key, Func<Actor?, IQuery<ProductDetails>> query, Visitor visitor, HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var product = await cache.Read(key, query(null), cancellation);
            if (visitor.Actor is null)
                views.Count(product.Id, request);
            return new ProductAnswer(product.Content);
        }
        catch (DomainException) when (visitor.Actor is not null)
        {
            // It may be theirs and not published.
            return new ProductAnswer(ProductContent.Of(await mediator.Send(query(visitor.Actor), cancellation)));
        }
    }
}
