using Shop.Application.Ports.UnitOfWork;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryIdempotencyStore(InMemorySession session) : IIdempotencyStore
{
    public Task<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>> Claim(IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>>(keys
            .Where(key => session.State.Answers.ContainsKey(key) || session.Work.TryLock(key))
            .ToDictionary(key => key, key => session.State.Answers.GetValueOrDefault(key)));

    public void Add(IdempotencyKey key, StoredAnswer answer) => session.Work.Add(key, answer);
}
