using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>The requests that are views.</summary>
internal static class ViewRequests
{
    /// <summary>Counts a GET request as a view; HEAD shows nothing.</summary>
    public static void Count(this VisitorViews views, ProductId product, HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            views.Count(product, request.Headers.UserAgent.ToString());
    }
}
