using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>Counts the views of products by anonymous callers, until they are stored. Contains no data about the callers.</summary>
internal sealed class ViewCounter(IOptions<ViewOptions> settings, WorkSignal<CountedViews> signal, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly SearchValues<string> _ignored = SearchValues.Create(
        settings.Value.IgnoredAgents.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparison.OrdinalIgnoreCase);

    private Dictionary<(ProductId Product, DateOnly Day), long> _counts = [];

    /// <summary>Counts the request as a view, unless its <c>User-Agent</c> is ignored.</summary>
    public void Count(ProductId product, HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (HttpMethods.IsGet(request.Method) && !agent.AsSpan().ContainsAny(_ignored))
            Add(product, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), 1);
    }

    /// <summary>Returns and resets the counts since the last call.</summary>
    public IReadOnlyList<CountedViews> Take()
    {
        lock (_gate)
        {
            if (_counts.Count == 0)
                return [];

            var taken = _counts;
            _counts = [];
            return [.. taken.Select(count => new CountedViews(count.Key.Product, count.Key.Day, count.Value))];
        }
    }

    /// <summary>Adds counts again that could not be stored.</summary>
    public void Return(IEnumerable<CountedViews> taken)
    {
        foreach (var views in taken)
            Add(views.ProductId, views.Day, views.Views);
    }

    private void Add(ProductId product, DateOnly day, long views)
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _counts.Count == 0;
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (product, day), out _) += views;
        }

        if (isFirst)
            signal.Set();
    }
}
