using System.Runtime.InteropServices;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>Counts the views of products by anonymous callers, until they are stored. Contains no data about the callers.</summary>
public sealed class ViewCounter(WorkSignal<CountedViews> signal, TimeProvider clock)
{
    private readonly Lock _gate = new();

    private Dictionary<(ProductId Product, DateOnly Day), long> _counts = [];

    /// <summary>Counts one view of today, in UTC.</summary>
    public void Count(ProductId product) => Add(product, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), 1);

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
