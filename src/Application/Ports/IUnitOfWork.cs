namespace Shop.Application.Ports;

/// <summary>All or nothing.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs the work in one transaction and commits it with the events its aggregates raised; an exception undoes all of it.
    /// Work begun inside other work joins it: it commits with the outer one, and when it fails only the inner part is undone.
    /// </summary>
    Task<TResult> Commit<TResult>(Func<Task<TResult>> work, CancellationToken cancellation);
}
