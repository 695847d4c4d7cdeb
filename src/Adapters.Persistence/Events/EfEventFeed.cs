using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Events;

internal sealed class EfEventFeed(ShopDbContext db, FeedListener listener) : IEventFeed
{
    public async Task<IReadOnlyList<FeedEvent>> Read(Actor actor, long after, int limit, CancellationToken cancellation)
    {
        AccountId? self = actor.Id;
        var found = await Read(actor.IsAdmin ? db.Events : db.Events.Where(record => record.Audience == self), after, limit, cancellation);

        // Afterwards: what was removed before the events were read is known then.
        if (after > 0 && (found.Count == 0 || found[0].Sequence > after + 1) && after < await RemovedUntil(cancellation))
            throw CursorErrors.Expired();
        return found;
    }

    public Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation) =>
        Read(db.Events, after, limit, cancellation);

    public async Task<long> Latest(CancellationToken cancellation) =>
        (await db.Database.SqlQueryRaw<long>($"SELECT {FeedBoundsRecord.LastNumber} AS \"Value\"").ToListAsync(cancellation)).Single();

    public Task<long> RemovedUntil(CancellationToken cancellation) =>
        db.FeedBounds.Select(bounds => bounds.RemovedUntil).SingleAsync(cancellation);

    public Task WaitBeyond(long sequence, CancellationToken cancellation) => listener.WaitBeyond(sequence, cancellation);

    private static async Task<IReadOnlyList<FeedEvent>> Read(
        IQueryable<EventRecord> records, long after, int limit, CancellationToken cancellation)
    {
        var found = await records.AsNoTracking()
            .Where(record => record.Sequence > after)
            .OrderBy(record => record.Sequence)
            .Take(limit)
            .ToListAsync(cancellation);
        return [.. found.Select(record => new FeedEvent(
            record.Id, record.Sequence, record.Type, record.OrderId, record.Audience, JsonElement.Parse(record.Data), record.At))];
    }
}
