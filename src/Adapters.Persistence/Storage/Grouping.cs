using System.Collections.Concurrent;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Batches concurrent requests: while one batch runs, the next collects. A request that arrives when none runs starts immediately. When a
/// batch fails, its requests run one by one, so that only the faulty one fails.
/// </summary>
/// <param name="options">Maximum batch size and collection delay.</param>
/// <param name="serve">Runs a whole batch and returns one result per request, in the same order; or throws and has no effect.</param>
internal sealed class Grouping<TWish, TResult>(
    GroupingOptions options, TimeProvider clock, Func<IReadOnlyList<TWish>, Task<IReadOnlyList<TResult>>> serve)
{
    private readonly ConcurrentQueue<Asked<TWish, TResult>> _waiting = new();

    private int _isServing;

    /// <summary>Completes with the result. A request can be cancelled while it waits, but not once its batch runs.</summary>
    public Task<TResult> Ask(TWish wish, CancellationToken cancellation)
    {
        var asked = new Asked<TWish, TResult>(wish, cancellation);
        _waiting.Enqueue(asked);
        if (BeginServing())
        {
            // The loop serves other callers too: the ambient context of this caller must not flow into it.
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(ServeWaiting, CancellationToken.None);
        }

        return asked.Answered;
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

    private async Task Serve(List<Asked<TWish, TResult>> group)
    {
        try
        {
            var answers = await serve([.. group.Select(asked => asked.Wish)]);
            foreach (var (asked, answer) in group.Zip(answers))
                asked.Answer(answer);
        }
        catch (Exception failure) when (failure is StoreUnavailableException || DatabaseAvailability.IsPassing(failure))
        {
            // One by one they would only wait for the database again.
            group.ForEach(asked => asked.Fail(new StoreUnavailableException("The database is unavailable or overloaded.", failure)));
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var asked in group)
                await Serve([asked]);
        }
        catch (Exception failure)
        {
            group.ForEach(asked => asked.Fail(failure));
        }
    }

    private List<Asked<TWish, TResult>> Next()
    {
        var group = new List<Asked<TWish, TResult>>();
        while (group.Count < options.Size && _waiting.TryDequeue(out var asked))
        {
            if (!asked.IsCalledOff())
                group.Add(asked);
        }

        return group;
    }

    private bool BeginServing() => Interlocked.Exchange(ref _isServing, 1) == 0;
}
