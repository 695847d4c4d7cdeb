namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>
/// The permit of a request to work. It is released while the request waits for its client, because a client that sends or receives slowly
/// would hold it for as long as it likes, and while the request is delayed.
/// </summary>
internal sealed class WorkPlace(ConcurrencyGate gate, string address) : IDisposable
{
    private Permits? _permits;

    public async ValueTask Take(CancellationToken cancellation) => _permits = await gate.TakePlace(address, cancellation);

    /// <summary>Waits without a permit, unless the wait is over at once. Fails when too many requests wait.</summary>
    public static Task WaitWithout(HttpContext context, Func<Task> wait) =>
        context.Features.Get<WorkPlace>() is { } place ? place.WaitWithout(wait, context.RequestAborted) : wait();

    /// <summary>Sends the last bytes of the response; no work may follow.</summary>
    public static Task Send(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var sending = context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        if (!sending.IsCompleted)
            Finish(context);
        return sending.AsTask();
    }

    /// <summary>Releases the permit to work of a request that has only its response to send.</summary>
    public static void Finish(HttpContext context) => context.Features.Get<WorkPlace>()?.Finish();

    public void Dispose() => Interlocked.Exchange(ref _permits, null)?.Dispose();

    private async Task WaitWithout(Func<Task> wait, CancellationToken cancellation)
    {
        using (gate.TakeWaiting(address))
        {
            var waiting = wait();
            if (!waiting.IsCompleted)
                Dispose();
            await waiting;
        }

        if (_permits is null)
            await Take(cancellation);
    }

    private void Finish()
    {
        // Without a permit to wait, the request keeps the one to work: its response may have begun.
        if (gate.TryTakeWaiting(address, out _) is { } waiting)
            Interlocked.Exchange(ref _permits, waiting)?.Dispose();
    }
}
