namespace Shop.Adapters.Persistence.Storage.Batching;

/// <summary>A request that waits for its result.</summary>
internal sealed class PendingRequest<TRequest, TResult>(TRequest request, CancellationToken cancellation)
{
    // Continuations must not run inside the loop that serves other callers.
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TRequest Request => request;

    public Task<TResult> Result => _answer.Task;

    public void Answer(TResult result) => _answer.TrySetResult(result);

    public void Fail(Exception failure) => _answer.TrySetException(failure);

    public bool IsCalledOff() => cancellation.IsCancellationRequested && _answer.TrySetCanceled(cancellation);
}
