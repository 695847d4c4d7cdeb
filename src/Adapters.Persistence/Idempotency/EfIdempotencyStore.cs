using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.UnitOfWork;


namespace Shop.Adapters.Persistence.Idempotency;

internal sealed class EfIdempotencyStore(ShopDbContext db, IdempotencyClaims claims) : IIdempotencyStore
{
    public async Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation) =>
        (await claims.Take([key], cancellation)).TryGetValue(key, out var before) ? before : throw IdempotencyErrors.InProgress();

    public void Add(IdempotencyKey key, StoredAnswer answer) => db.IdempotencyRecords.Add(IdempotencyRecord.Of(key, answer));
}
