using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Audit;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Audit;

internal sealed class EfAuditTrail(ShopDbContext db, IRequestContext request) : IAuditTrail
{
    public void Add(AuditEntry entry) => db.AuditTrail.Add(AuditRecord.Of(entry, request.RequestId));

    public async Task<IReadOnlyList<AuditEntry>> About(string id, CancellationToken cancellation)
    {
        var records = db.AuditTrail.AsNoTracking();
        records = AccountId.TryParse(id, null, out var account)
            ? records.Where(record => record.Resource == id || record.ById == account)
            : records.Where(record => record.Resource == id);
        return (await records.OrderBy(record => record.Id).ToListAsync(cancellation)).ConvertAll(record => record.ToEntry());
    }
}
