using System.Threading.Channels;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Storage.Batching;

/// <summary>How long a batch waits for a row that another transaction has locked.</summary>
internal enum LockPatience
{
    /// <summary>Shortly: the other requests of the batch must not wait long.</summary>
    Short,

    /// <summary>As long as any transaction.</summary>
    Usual,
}

/// <summary>
/// Batches concurrent requests, first in, first out: while one batch runs, the next collects. A request that arrives when none runs starts
/// immediately. When a batch fails, its halves run again, and so on, so that only the faulty request fails; what waits for a locked row is set
/// aside and waits there, while the next batches run.
/// </summary>
/// <param name="size">The maximum number of requests in a batch.</param>
/// <param name="serve">Runs a whole batch and returns one result per request, in the same order; or throws and has no effect.</param>
internal sealed class BatchQueue<TRequest, TResult>(int size, Func<IReadOnlyList<TRequest>, LockPatience, Task<IReadOnlyList<TResult>>> serve)
{
    /// <summary>The maximum number of transactions that wait for locked rows.</summary>
    private const int MaxAside = 4;

    private readonly Channel<PendingRequest<TRequest, TResult>> _waiting =
        Channel.CreateUnbounded<PendingRequest<TRequest, TResult>>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>A permit to wait aside is an item; the channel has room for as many as are admitted.</summary>
    private readonly Channel<bool> _aside = Channel.CreateBounded<bool>(MaxAside);

    private int _isReading;

    /// <summary>Completes with the result. A request can be cancelled while it waits, but not once its batch runs.</summary>
    public Task<TResult> Enqueue(TRequest request, CancellationToken cancellation)
    {
        var pending = new PendingRequest<TRequest, TResult>(request, cancellation);
        _waiting.Writer.TryWrite(pending);
        if (Interlocked.Exchange(ref _isReading, 1) == 0)
        {
            // The loop serves other callers too: the ambient context of this caller must not flow into it.
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(Read, CancellationToken.None);
        }

        return pending.Result;
    }

    private async Task Read()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = Next();
            if (batch.Count > 0 && await Serve(batch, LockPatience.Short) is { Count: > 0 } blocked)
                _ = ServeAside(blocked);
        }
    }

    private List<PendingRequest<TRequest, TResult>> Next()
    {
        var batch = new List<PendingRequest<TRequest, TResult>>();
        while (batch.Count < size && _waiting.Reader.TryRead(out var pending))
        {
            if (!pending.IsCalledOff())
                batch.Add(pending);
        }

        return batch;
    }

    private async Task ServeAside(IReadOnlyList<PendingRequest<TRequest, TResult>> blocked)
    {
        await _aside.Writer.WriteAsync(true);
        try
        {
            await Serve(blocked, LockPatience.Usual);
        }
        finally
        {
            _aside.Reader.TryRead(out _);
        }
    }

    /// <returns>The requests that wait for locked rows; never any with the usual patience.</returns>
    private async Task<IReadOnlyList<PendingRequest<TRequest, TResult>>> Serve(IReadOnlyList<PendingRequest<TRequest, TResult>> batch, LockPatience patience)
    {
        try
        {
            var results = await serve([.. batch.Select(pending => pending.Request)], patience);
            foreach (var (pending, result) in batch.Zip(results))
                pending.Answer(result);
        }
        catch (Exception failure) when (patience == LockPatience.Short && DatabaseErrors.IsLockConflict(failure))
        {
            return batch.Count == 1 ? batch : await ServeHalves(batch, patience);
        }
        catch (Exception failure) when (failure is DatabaseUnavailableException || DatabaseAvailability.IsPassing(failure))
        {
            // In smaller batches they would only wait for the database again.
            Fail(batch, failure as DatabaseUnavailableException ?? DatabaseAvailability.Unavailable(failure));
        }
        catch (Exception) when (batch.Count > 1)
        {
            return await ServeHalves(batch, patience);
        }
        catch (Exception failure)
        {
            Fail(batch, failure);
        }

        return [];
    }

    private async Task<IReadOnlyList<PendingRequest<TRequest, TResult>>> ServeHalves(
        IReadOnlyList<PendingRequest<TRequest, TResult>> batch, LockPatience patience)
    {
        var middle = batch.Count / 2;
        var blocked = await Task.WhenAll(Serve([.. batch.Take(middle)], patience), Serve([.. batch.Skip(middle)], patience));
        return [.. blocked[0], .. blocked[1]];
    }

    private static void Fail(IReadOnlyList<PendingRequest<TRequest, TResult>> batch, Exception failure)
    {
        foreach (var pending in batch)
            pending.Fail(failure);
    }
}
