namespace Shop.Application.Messaging.Batching;

/// <summary>Decides the commands of a batch within one unit of work: loads what all of them need, decides each, and saves.</summary>
public interface IBatchHandler<TCommand, TResult>
{
    /// <returns>
    /// One decision for each command, in the same order. An exception rolls back all of them; then they are decided again in smaller batches.
    /// </returns>
    Task<IReadOnlyList<Decision<TResult>>> Handle(IReadOnlyList<Batched<TCommand>> batch, CancellationToken cancellation);
}
