using Shop.Application.Audit;
using Shop.Application.Messaging;

namespace Shop.Application.Ports;

/// <summary>Who did what. What is added commits with the change it tells of, stamped with the request it belongs to, and is never changed.</summary>
public interface IAuditTrail
{
    void Add(AuditEntry entry);

    /// <summary>What was done to this resource, or by the account of this id; oldest first.</summary>
    Task<IReadOnlyList<AuditEntry>> About(string id, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<AuditEntry>> List(AuditFilter filter, PageRequest page, CancellationToken cancellation);
}
