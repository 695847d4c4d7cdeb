using System.Buffers;
using Microsoft.Extensions.Options;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>Counts requests as views, except those of programs.</summary>
internal sealed class ProductViewFilter(IOptions<ViewOptions> settings, ViewCounter counter)
{
    private readonly SearchValues<string> _ignored = SearchValues.Create(
        settings.Value.IgnoredAgents.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts the request as a view, unless its <c>User-Agent</c> is ignored.</summary>
    public void Count(ProductId product, HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (HttpMethods.IsGet(request.Method) && !agent.AsSpan().ContainsAny(_ignored))
            counter.Count(product);
    }
}
