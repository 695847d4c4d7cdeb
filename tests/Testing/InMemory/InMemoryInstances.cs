using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryInstances(InMemoryShop shop) : IInstances
{
    public Task Store(Instance instance, CancellationToken cancellation)
    {
        var first = shop.State.All<Instance>().SingleOrDefault(stored => stored.Id == instance.Id) ?? instance;
        shop.Put(first with { LastSeenAt = instance.LastSeenAt });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Instance>> List(DateTimeOffset seenSince, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Instance>>(
        [.. shop.State.All<Instance>().Where(instance => instance.LastSeenAt >= seenSince).OrderBy(instance => instance.Id.Value).Take(100)]);
}
