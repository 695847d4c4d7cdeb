using Shop.Domain.Accounts;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>Runs work in one database transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs the work and commits it with the events that its aggregates raised and the audit entries that
    /// <see cref="Audit.AuditedAggregates"/> derives from their changes; an exception rolls all of it back. Nested work joins the
    /// transaction: it commits with the outer work, and its failure rolls back only the nested part.
    /// </summary>
    /// <param name="work">The work; it is not retried.</param>
    /// <param name="actor">The actor of the audit entries; null for the system and for anonymous requests.</param>
    /// <exception cref="Domain.Shared.DomainException">
    /// A concurrent change (<c>stale-version</c>), or a unique value that is taken, as listed at the repositories.
    /// </exception>
    /// <exception cref="DatabaseUnavailableException">
    /// The database is unavailable, or has not confirmed the commit; then its outcome is unknown.
    /// </exception>
    Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? actor, CancellationToken cancellation);
}
