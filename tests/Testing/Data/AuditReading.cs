using Shop.Application.Audit;
using Shop.Application.Ports.Audit;

namespace Shop.Testing.Data;

/// <summary>Reads the audit log of a test, which is short.</summary>
public static class AuditReading
{
    public static Task<IReadOnlyList<AuditEntry>> About(this IAuditTrail audit, string id, CancellationToken cancellation) =>
        audit.About(id, after: null, limit: 1000, cancellation);
}
