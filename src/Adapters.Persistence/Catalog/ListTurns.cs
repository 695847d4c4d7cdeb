namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Has lists of products found a few at a time, those first who asked first. All at once would share the processors, and the unlucky
/// ones would take many times as long as the others. Who has waited long goes ahead: a list that takes seconds holds up nobody for that long.
/// </summary>
/// <param name="atOnce">From 1.</param>
/// <param name="longestWait">After which one goes ahead without a turn.</param>
internal sealed class ListTurns(int atOnce, TimeSpan longestWait) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(atOnce);

    /// <summary>As many as there are processors here, which is where the embedded database is, too.</summary>
    public ListTurns()
        : this(Math.Max(2, Environment.ProcessorCount), TimeSpan.FromMilliseconds(50))
    {
    }

    public async Task<TResult> Take<TResult>(Func<Task<TResult>> find, CancellationToken cancellation)
    {
        var mine = await _turns.WaitAsync(longestWait, cancellation);
        try
        {
            return await find();
        }
        finally
        {
            if (mine)
                _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
