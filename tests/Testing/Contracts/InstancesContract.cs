using Shop.Application.Operations;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class InstancesContract(IContractShop shop) : PortContract(shop)
{
    private readonly Instance _first = AnInstance(TestClock.Start);
    private readonly Instance _second = AnInstance(TestClock.Start.AddHours(1));

    [Fact]
    public async Task Instances_are_listed_oldest_first()
    {
        await Store(_second);
        await Store(_first);

        (await List(TestClock.Start)).Should().Equal(_first, _second);
    }

    [Fact]
    public async Task An_instance_is_listed_with_its_last_heartbeat()
    {
        await Store(_first);
        await Store(_first with { LastSeenAt = TestClock.Start.AddMinutes(1) });

        (await List(TestClock.Start)).Should().Equal(_first with { LastSeenAt = TestClock.Start.AddMinutes(1) });
    }

    [Fact]
    public async Task An_instance_without_a_recent_heartbeat_is_not_listed()
    {
        await Store(_first);
        await Store(_second);

        (await List(TestClock.Start.AddMilliseconds(1))).Should().Equal(_second);
    }

    private static Instance AnInstance(DateTimeOffset startedAt) => new(EntityId.New<InstanceId>(startedAt), "1.2.3", startedAt, startedAt);

    private Task<bool> Store(Instance instance) => Read(async session =>
    {
        await session.Instances.Store(instance, Token);
        return true;
    });

    private Task<IReadOnlyList<Instance>> List(DateTimeOffset seenSince) => Read(session => session.Instances.List(seenSince, Token));
}
