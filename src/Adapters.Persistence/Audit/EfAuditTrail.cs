using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Audit;

internal sealed class EfAuditTrail(ShopDbContext db, TransactionRecords transaction, LargeCounts counts, IRequestContext request) : IAuditTrail
{
    public void Add(AuditEntry entry) => transaction.Add(AuditRecord.Of(entry, request.RequestId));

    public async Task<IReadOnlyList<AuditEntry>> About(string id, AuditEntryId? after, int limit, CancellationToken cancellation)
    {
        var records = db.AuditTrail.AsNoTracking();
        records = AccountId.TryParse(id, null, out var account)
            ? records.Where(record => record.Resource == id || record.ById == account)
            : records.Where(record => record.Resource == id);
        if (after is { } last)
            records = records.Where(record => EF.Functions.GreaterThan(ValueTuple.Create(record.Id), ValueTuple.Create(last)));
        return (await records.OrderBy(record => record.Id).Take(limit).ToListAsync(cancellation)).ConvertAll(record => record.ToEntry());
    }

    public async Task<Page<AuditEntry>> List(AuditFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(filter);
        var rest = matching;
        if (page.After is { } after)
        {
            var last = after.Id<AuditEntryId>(0);
            rest = rest.Where(record => EF.Functions.LessThan(ValueTuple.Create(record.Id), ValueTuple.Create(last)));
        }

        var records = await rest.OrderByDescending(record => record.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await records.ConvertAll(record => record.ToEntry())
            .ToPage(page, entry => new Cursor(entry.Id.ToString()), () => counts.Get(("audit entries", filter), () => matching.LongCountAsync(cancellation)));
    }

    private IQueryable<AuditRecord> Matching(AuditFilter filter)
    {
        var records = db.AuditTrail.AsNoTracking();
        if (filter.Resource is { } resource)
            records = records.Where(record => record.Resource == resource);
        if (filter.By is { } by)
            records = records.Where(record => record.ById == by);
        if (filter.From is { } from)
        {
            var first = AuditEntryId.From(IdsByTime.FirstAt(from));
            records = records.Where(record => record.At >= from && EF.Functions.GreaterThanOrEqual(ValueTuple.Create(record.Id), ValueTuple.Create(first)));
        }

        if (filter.To is { } to)
        {
            var end = AuditEntryId.From(IdsByTime.FirstAfter(to));
            records = records.Where(record => record.At < to && EF.Functions.LessThan(ValueTuple.Create(record.Id), ValueTuple.Create(end)));
        }

        return records;
    }
}
