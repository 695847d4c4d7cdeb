using Shop.Application.Audit;

namespace Shop.Application.Ports;

/// <summary>Who did what. What is added commits with the change it tells of, stamped with the request it belongs to.</summary>
public interface IAuditTrail
{
    void Add(AuditEntry entry);

    /// <summary>What was done to this resource, or by the account of this id; oldest first.</summary>
    Task<IReadOnlyList<AuditEntry>> About(string id, CancellationToken cancellation);
}
