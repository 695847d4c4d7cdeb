using Shop.Application.Ports.UnitOfWork;


namespace Shop.Testing.InMemory;

internal sealed class InMemoryIdempotencyStore(InMemorySession session) : IIdempotencyStore
{
    public Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation) =>
        session.State.Answers.ContainsKey(key) || session.Work.TryLock(key)
            ? Task.FromResult(session.State.Answers.GetValueOrDefault(key))
            : throw IdempotencyErrors.InProgress();

    public void Add(IdempotencyKey key, StoredAnswer answer) => session.Work.Add(key, answer);
}
