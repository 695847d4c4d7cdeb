using System.Buffers.Binary;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

internal sealed class EfOutboxMessages(ShopDbContext db) : IOutboxMessages
{
    private static readonly Expression<Func<DeliveryRecord, bool>> s_isOver =
        delivery => delivery.State == DeliveryState.Dead || delivery.LastError != null;

    public async Task<Page<OutboxMessage>> List(MessageState? state, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(state);
        var rest = matching;
        if (page.After is { } after)
        {
            var last = NumberOf(after.Id<MessageId>(0)) ?? throw CursorErrors.Invalid();
            rest = rest.Where(delivery => delivery.Id < last);
        }

        var deliveries = await rest.OrderByDescending(delivery => delivery.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await deliveries.ConvertAll(ToMessage).ToPage(page, message => new Cursor(message.Id.ToString()), matching, cancellation);
    }

    public async Task<OutboxMessage?> Find(MessageId id, CancellationToken cancellation) =>
        NumberOf(id) is { } number && await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(delivery => delivery.Id == number, cancellation) is { } found
            ? ToMessage(found)
            : null;

    public async Task<bool> Revive(MessageId id, DateTimeOffset at, CancellationToken cancellation)
    {
        var number = NumberOf(id);
        var revived = await db.Deliveries.Where(delivery => delivery.Id == number).Where(s_isOver).ExecuteUpdateAsync(
            delivery => delivery
                .SetProperty(d => d.State, DeliveryState.Pending)
                .SetProperty(d => d.Attempts, 0)
                .SetProperty(d => d.Interruptions, 0)
                .SetProperty(d => d.LastError, (string?)null)
                .SetProperty(d => d.NextAttemptAt, at),
            cancellation);
        if (revived > 0)
            await db.Database.ExecuteSqlRawAsync($"SELECT pg_notify('{Channels.Deliveries}', '')", cancellation);
        return revived > 0;
    }

    private IQueryable<DeliveryRecord> Matching(MessageState? state)
    {
        var all = db.Deliveries.AsNoTracking();
        return state switch
        {
            MessageState.Pending => all.Where(delivery => delivery.State == DeliveryState.Pending && delivery.LastError == null),
            MessageState.Failed => all.Where(delivery => delivery.State == DeliveryState.Pending && delivery.LastError != null),
            MessageState.Dead => all.Where(delivery => delivery.State == DeliveryState.Dead),
            _ => all,
        };
    }

    private static OutboxMessage ToMessage(DeliveryRecord delivery) => new(
        ToId(delivery.Id),
        delivery.Type,
        StateOf(delivery),
        delivery.Attempts,
        delivery.State == DeliveryState.Dead ? null : delivery.NextAttemptAt,
        delivery.LastError is { } error ? StoredError.Of(error) : null,
        delivery.CreatedAt);

    private static MessageState StateOf(DeliveryRecord delivery) =>
        delivery.State == DeliveryState.Dead ? MessageState.Dead
        : delivery.LastError is null ? MessageState.Pending
        : MessageState.Failed;

    /// <summary>The number of the delivery is the second half of the id.</summary>
    private static MessageId ToId(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new MessageId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Returns null for an id that no delivery has.</summary>
    private static long? NumberOf(MessageId id)
    {
        var bytes = id.Value.ToByteArray(bigEndian: true);
        return BinaryPrimitives.ReadInt64BigEndian(bytes) == 0 ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(8)) : null;
    }
}
