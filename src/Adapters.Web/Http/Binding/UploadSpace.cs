using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>
/// The space of this instance for files while they are uploaded, which may be memory (a <c>tmpfs</c>). A caller may take a quarter of it, or one
/// file.
/// </summary>
internal sealed class UploadSpace(long capacity)
{
    public const long Usual = 128 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _taken = new(StringComparer.Ordinal);
    private long _total;

    /// <summary>Reserves space until the result is disposed.</summary>
    /// <exception cref="OverloadedException">There is not enough.</exception>
    public IDisposable Take(string caller, long bytes)
    {
        lock (_lock)
        {
            var own = _taken.GetValueOrDefault(caller);
            if (_total + bytes > capacity || (own > 0 && own + bytes > capacity / 4))
                throw new OverloadedException($"There is no space for {bytes} more bytes of uploads ({_total} of {capacity} are taken, {own} of them by this caller).");

            _taken[caller] = own + bytes;
            _total += bytes;
        }

        return new Place(this, caller, bytes);
    }

    private void Free(string caller, long bytes)
    {
        lock (_lock)
        {
            _total -= bytes;
            if ((_taken[caller] -= bytes) == 0)
                _taken.Remove(caller);
        }
    }

    private sealed class Place(UploadSpace space, string caller, long bytes) : IDisposable
    {
        private int _freed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) == 0)
                space.Free(caller, bytes);
        }
    }
}
