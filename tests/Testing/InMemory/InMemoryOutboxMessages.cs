using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>Contains only messages that a test added; deliveries of the in-memory relay do not appear.</summary>
internal sealed class InMemoryOutboxMessages(InMemorySession session) : IOutboxMessages
{
    private static readonly KeysetOrder<OutboxMessage> NewestFirst =
        new("newest", message => message.Id.ToString(), message => message.Id.ToString(), id => MessageId.TryParse(id, null, out _), Descending: true);

    public Task<Page<OutboxMessage>> List(MessageState? state, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<OutboxMessage>().Where(message => state is null || message.State == state)));

    public Task<OutboxMessage?> Find(MessageId id, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<OutboxMessage>().SingleOrDefault(message => message.Id == id));

    public async Task<bool> Revive(MessageId id, DateTimeOffset at, CancellationToken cancellation)
    {
        await session.Work.Lock(id, cancellation);
        if (await Find(id, cancellation) is not { State: MessageState.Failed or MessageState.Dead } message)
            return false;

        session.Work.Replace(message with { State = MessageState.Pending, Attempts = 0, LastError = null, NextAttemptAt = at });
        return true;
    }
}
