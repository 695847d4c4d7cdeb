using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfInstances(ShopDbContext db) : IInstances
{
    private const int Most = 100;

    public Task Store(Instance instance, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO instances (id, version, started_at, last_seen_at)
        VALUES ({instance.Id.Value}, {instance.Version}, {instance.StartedAt}, {instance.LastSeenAt})
        ON CONFLICT (id) DO UPDATE SET last_seen_at = excluded.last_seen_at
        """,
        cancellation);

    public async Task<IReadOnlyList<Instance>> List(DateTimeOffset seenSince, CancellationToken cancellation) =>
        await db.Instances.Where(instance => instance.LastSeenAt >= seenSince)
            .OrderBy(instance => instance.Id).Take(Most)
            .Select(instance => new Instance(instance.Id, instance.Version, instance.StartedAt, instance.LastSeenAt))
            .ToListAsync(cancellation);
}
