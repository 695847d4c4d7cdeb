using Shop.Application.Audit;
using Shop.Application.Ports;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryAuditTrail(InMemorySession session, IRequestContext request) : IAuditTrail
{
    public void Add(AuditEntry entry) => session.Work.Add(entry with { RequestId = request.RequestId });

    public Task<IReadOnlyList<AuditEntry>> About(string id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>(
        [
            .. session.State.All<AuditEntry>()
                .Where(entry => entry.Resource == id || entry.By?.Id.ToString() == id)
                .OrderBy(entry => entry.Id.Value),
        ]);
}
