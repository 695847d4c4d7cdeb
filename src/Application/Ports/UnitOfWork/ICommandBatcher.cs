using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>
/// Collects commands of one kind that arrive at the same time, and has <see cref="CommandBatch{TCommand, TResult}"/> decide them in one
/// transaction. Separate from the core, which starts no threads.
/// </summary>
public interface ICommandBatcher
{
    /// <summary>
    /// Returns the decision on the command after the commit. A command can be cancelled while it waits, but not once its batch is decided. A
    /// command that fails, or that waits for a row that another transaction has locked, does not affect the others of its batch.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">
    /// The database is unavailable, or has not confirmed the commit; then the outcome of every command of the batch is unknown.
    /// </exception>
    Task<Decision<TResult>> Decide<TCommand, TResult>(Batched<TCommand> item, CancellationToken cancellation);
}
