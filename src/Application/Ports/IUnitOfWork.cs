using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>All or nothing.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs the work in one transaction and commits it with the events its aggregates raised and the entries of the audit trail that
    /// <see cref="Audit.AuditedAggregates"/> makes of their changes; an exception undoes all of it.
    /// Work begun inside other work joins it: it commits with the outer one, and when it fails only the inner part is undone.
    /// </summary>
    /// <param name="work">What is done.</param>
    /// <param name="by">Who does it, as the audit trail names them; null for the store itself and for whoever is not signed in.</param>
    Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? by, CancellationToken cancellation);
}
