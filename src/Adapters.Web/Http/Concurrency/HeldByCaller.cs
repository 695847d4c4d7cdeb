namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>Counts what each caller holds for long, up to a limit; callers that hold nothing use no memory.</summary>
/// <param name="most">The limit of one caller.</param>
internal sealed class HeldByCaller(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);

    /// <summary>Dispose of the result once to release it; null above the limit.</summary>
    public IDisposable? TryTake(string caller)
    {
        lock (_gate)
        {
            var held = _held.GetValueOrDefault(caller);
            if (held >= most)
                return null;

            _held[caller] = held + 1;
        }

        return new Held(this, caller);
    }

    private void Release(string caller)
    {
        lock (_gate)
        {
            if (--_held[caller] == 0)
                _held.Remove(caller);
        }
    }

    private sealed class Held(HeldByCaller all, string caller) : IDisposable
    {
        public void Dispose() => all.Release(caller);
    }
}
