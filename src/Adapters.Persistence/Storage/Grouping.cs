using System.Collections.Concurrent;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Serves callers who wait at the same moment together: while one group is served, the next gathers. Who comes when nobody is served is
/// served at once. A group that fails is served one by one, so that only the one at fault fails.
/// </summary>
/// <param name="options">How large groups are and how long they gather.</param>
/// <param name="serve">Serves a group wholly, with an answer for each in their order, or throws and has done nothing.</param>
internal sealed class Grouping<TWish, TResult>(
    GroupingOptions options, TimeProvider clock, Func<IReadOnlyList<TWish>, Task<IReadOnlyList<TResult>>> serve)
{
    private readonly ConcurrentQueue<Asked<TWish, TResult>> _waiting = new();

    private int _isServing;

    /// <summary>Ends with the answer. A wish can be called off while it waits; once its group is served, it is carried out.</summary>
    public Task<TResult> Ask(TWish wish, CancellationToken cancellation)
    {
        var asked = new Asked<TWish, TResult>(wish, cancellation);
        _waiting.Enqueue(asked);
        if (BeginServing())
        {
            // Strangers are served, too: nothing of the caller who begins it may reach them.
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

            // A full fence: the look that follows must not come before it, or somebody who came in between would wait for ever.
            Interlocked.Exchange(ref _isServing, 0);
        }
        while (!_waiting.IsEmpty && BeginServing());
    }

    /// <summary>Under load, those just answered come back in a moment: who waits already waits a little longer, and is served with them.</summary>
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
            group.ForEach(asked => asked.Fail(new StoreUnavailableException("The database is away or too busy.", failure)));
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
