namespace Shop.Adapters.Persistence.Storage;

/// <summary>A wish that waits for its answer.</summary>
internal sealed class Asked<TWish, TResult>(TWish wish, CancellationToken cancellation)
{
    // Whoever waits goes on elsewhere, and not in the middle of serving others.
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TWish Wish => wish;

    public Task<TResult> Answered => _answer.Task;

    public void Answer(TResult result) => _answer.TrySetResult(result);

    public void Fail(Exception failure) => _answer.TrySetException(failure);

    public bool IsCalledOff() => cancellation.IsCancellationRequested && _answer.TrySetCanceled(cancellation);
}
