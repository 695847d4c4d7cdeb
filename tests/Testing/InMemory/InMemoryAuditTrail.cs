using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryAuditTrail(InMemorySession session, IRequestContext request) : IAuditTrail
{
    private static readonly KeysetOrder<AuditEntry> NewestFirst =
        new("newest", entry => entry.Id.ToString(), entry => entry.Id.ToString(), id => AuditEntryId.TryParse(id, null, out _), Descending: true);

    public void Add(AuditEntry entry) => session.Work.Add(entry with { RequestId = request.RequestId });

    public Task<IReadOnlyList<AuditEntry>> About(string id, AuditEntryId? after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>(
        [
            .. session.State.All<AuditEntry>()
                .Where(entry => entry.Resource == id || entry.By?.Id.ToString() == id)
                .Where(entry => after is not { } last || entry.Id.Value.CompareTo(last.Value) > 0)
                .OrderBy(entry => entry.Id.Value)
                .Take(limit),
        ]);

    public Task<Page<AuditEntry>> List(AuditFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<AuditEntry>().Where(entry => Matches(entry, filter))));

    private static bool Matches(AuditEntry entry, AuditFilter filter) =>
        (filter.Resource is not { } resource || entry.Resource == resource)
        && (filter.By is not { } by || entry.By?.Id == by)
        && (filter.From is not { } from || entry.At >= from)
        && (filter.To is not { } to || entry.At < to);
}
