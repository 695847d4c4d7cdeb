using System.Collections.Concurrent;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Storage.Batching;

/// <summary>
/// Batches concurrent requests: while one batch runs, the next collects. A request that arrives when none runs starts immediately. When a
/// batch fails, its requests run one by one, so that only the faulty one fails.
/// </summary>
/// <param name="options">Maximum batch size and collection delay.</param>
/// <param name="serve">Runs a whole batch and returns one result per request, in the same order; or throws and has no effect.</param>
internal sealed class CommandBatcher<TRequest, TResult>(
    BatchOptions options, TimeProvider clock, Func<IReadOnlyList<TRequest>, Task<IReadOnlyList<TResult>>> serve)
{
    private readonly ConcurrentQueue<PendingRequest<TRequest, TResult>> _waiting = new();

    private int _isServing;

    /// <summary>Completes with the result. A request can be cancelled while it waits, but not once its batch runs.</summary>
    public Task<TResult> Enqueue(TRequest request, CancellationToken cancellation)
    {
        var pending = new PendingRequest<TRequest, TResult>(request, cancellation);
        _waiting.Enqueue(pending);
        if (BeginServing())
        {
            // The loop serves other callers too: the ambient context of this caller must not flow into it.
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(ServeWaiting, CancellationToken.None);
        }

        return pending.Result;
    }

    private async Task ServeWaiting()
    {
        do
        {
            while (Next() is { Count: > 0 } group)
            {
                await Serve(group);
                await Gather();
            }

            // A full fence: the check that follows must not be reordered before it, or a request that arrives in between would wait
            // indefinitely.
            Interlocked.Exchange(ref _isServing, 0);
        }
        while (!_waiting.IsEmpty && BeginServing());
    }

    /// <summary>
    /// Under load, callers that just got a result send their next request soon; a short delay puts it into the same batch as the waiting
    /// ones.
    /// </summary>
    private Task Gather() =>
        options.Gathering > TimeSpan.Zero && !_waiting.IsEmpty && _waiting.Count < options.Size ? Task.Delay(options.Gathering, clock) : Task.CompletedTask;

    private async Task Serve(List<PendingRequest<TRequest, TResult>> group)
    {
        try
        {
            var answers = await serve([.. group.Select(pending => pending.Request)]);
            foreach (var (pending, answer) in group.Zip(answers))
                pending.Answer(answer);
        }
        catch (Exception failure) when (failure is DatabaseUnavailableException || DatabaseAvailability.IsPassing(failure))
        {
            // One by one they would only wait for the database again.
            group.ForEach(pending => pending.Fail(new DatabaseUnavailableException("The database is unavailable or overloaded.", failure)));
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var pending in group)
                await Serve([pending]);
        }
        catch (Exception failure)
        {
            group.ForEach(pending => pending.Fail(failure));
        }
    }

    private List<PendingRequest<TRequest, TResult>> Next()
    {
        var group = new List<PendingRequest<TRequest, TResult>>();
        while (group.Count < options.Size && _waiting.TryDequeue(out var pending))
        {
            if (!pending.IsCalledOff())
                group.Add(pending);
        }

        return group;
    }

    private bool BeginServing() => Interlocked.Exchange(ref _isServing, 1) == 0;
}
