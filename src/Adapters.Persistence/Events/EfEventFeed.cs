using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Events;

internal sealed class EfEventFeed(ShopDbContext db, FeedListener listener) : IEventFeed
{
    public Task<IReadOnlyList<FeedEvent>> Read(Actor actor, long after, int limit, CancellationToken cancellation)
    {
        if (actor.IsAdmin)
            return ReadAll(after, limit, cancellation);

        AccountId? self = actor.Id;
        return Read(db.Events.Where(record => record.Audience == self), after, limit, cancellation);
    }

    public Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation) =>
        Read(db.Events, after, limit, cancellation);

    public async Task<long> Latest(CancellationToken cancellation) =>
        await db.Events.MaxAsync(record => (long?)record.Sequence, cancellation) ?? 0;

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
