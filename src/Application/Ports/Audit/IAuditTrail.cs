using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Audit;

/// <summary>
/// The audit log. Entries commit with the change that they describe, carry the id of the request, and are never changed or deleted.
/// </summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IAuditTrail
{
    /// <summary>Adds an entry, inside a unit of work.</summary>
    void Add(AuditEntry entry);

    /// <summary>
    /// Returns up to <paramref name="limit"/> entries about the resource, or by the account with this id, oldest first: those after an entry,
    /// or the first ones.
    /// </summary>
    Task<IReadOnlyList<AuditEntry>> About(string id, AuditEntryId? after, int limit, CancellationToken cancellation);

    /// <summary>Returns entries that match the filter, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.</summary>
    Task<Page<AuditEntry>> List(AuditFilter filter, PageRequest page, CancellationToken cancellation);
}
