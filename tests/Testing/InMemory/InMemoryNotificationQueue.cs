using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>An empty queue: the in-memory relay delivers every notification by itself.</summary>
internal sealed class InMemoryNotificationQueue : INotificationQueue
{
    public Task<IReadOnlyList<QueuedNotice>> Find(AccountId recipient, EventId delivered, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QueuedNotice>>([]);

    public Task Remove(IReadOnlyCollection<QueuedNotice> sent, CancellationToken cancellation) => Task.CompletedTask;
}
