using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Reports;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Caching;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>Answers reads of single products; those of anonymous callers count as views.</summary>
internal sealed class ViewedProducts(ProductReads reads, VisitorViews views)
{
    /// <param name="key">A key of <see cref="ProductKey"/>.</param>
    /// <param name="query">Creates the query for a caller; null is an anonymous one.</param>
    public async Task<ProductAnswer> Read(
        string key, Func<Actor?, IQuery<ProductDetails>> query, Visitor visitor, HttpRequest request, CancellationToken cancellation)
    {
        var product = await reads.Read(key, query, visitor.Actor, cancellation);
        if (visitor.Actor is null)
            views.Count(product.Id, request);
        return new ProductAnswer(product.Rendered(ProductContent.Of));
    }
}
