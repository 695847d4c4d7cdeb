namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// Bounds the product list queries that run concurrently; others wait in order of arrival. Unbounded, all queries would share the
/// processors and some would take many times as long as the rest. After the maximum wait a query runs without a slot, so that a list that
/// takes seconds does not block others for that long.
/// </summary>
/// <param name="maxConcurrency">At least 1.</param>
/// <param name="longestWait">After this time a query runs without a slot.</param>
internal sealed class ListConcurrency(int maxConcurrency, TimeSpan longestWait) : IDisposable
{
    private readonly SemaphoreSlim _permits = new(maxConcurrency);

    /// <summary>Uses the number of processors of this machine, on which the embedded database runs too.</summary>
    public ListConcurrency()
        : this(Math.Max(2, Environment.ProcessorCount), TimeSpan.FromMilliseconds(50))
    {
    }

    public async Task<TResult> Take<TResult>(Func<Task<TResult>> find, CancellationToken cancellation)
    {
        var mine = await _permits.WaitAsync(longestWait, cancellation);
        try
        {
            return await find();
        }
        finally
        {
            if (mine)
                _permits.Release();
        }
    }

    public void Dispose() => _permits.Dispose();
}
