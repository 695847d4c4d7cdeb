using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Idempotency;

internal sealed class EfIdempotencyStore(IdempotencyClaims claims, TransactionRecords records) : IIdempotencyStore
{
    public Task<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>> Claim(IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellation) =>
        claims.Take(keys, cancellation);

    public void Add(IdempotencyKey key, StoredAnswer answer) => records.Add(IdempotencyRecord.Of(key, answer));
}
