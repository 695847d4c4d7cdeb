using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Payments;
using Shop.Domain.Shared;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Operations;

public sealed class GetOverviewTests : IAsyncLifetime
{
    private static readonly OverviewCounts s_counts = new(new OrderCounts(1, 2, 3, 4, 5, 6, 7), 8, new OutboxCounts(9, 10, 11, null), 12, new StockCounts(13, 14));

    private readonly Figures _figures = new();
    private readonly RunningShop _shop;

    public GetOverviewTests() => _shop = new RunningShop(services => services.AddSingleton<IOverviewCounts>(_figures).AddSingleton<IGatewayCircuit>(_figures));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Overview_has_the_counts_and_the_circuit_of_the_gateway()
    {
        var overview = await _shop.Send(new GetOverview());

        overview.Should().BeEquivalentTo(new Overview(s_counts, CircuitStatus.Open, []));
        _figures.LongPendingBefore.Should().Be(_shop.Clock.GetUtcNow().AddMinutes(-5));
    }

    [Fact]
    public async Task Overview_lists_the_instances_that_were_seen_in_the_last_minute()
    {
        var started = _shop.Clock.GetUtcNow();
        Instance[] instances = [new(EntityId.New<InstanceId>(started), "1.0.0", started, started), new(EntityId.New<InstanceId>(started.AddSeconds(1)), "1.0.1", started, started.AddSeconds(1))];
        foreach (var instance in instances)
            await _shop.Services.CreateScope().ServiceProvider.GetRequiredService<IInstances>().Store(instance, CancellationToken.None);
        _shop.Clock.Advance(TimeSpan.FromSeconds(61));

        (await _shop.Send(new GetOverview())).Instances.Should().Equal(instances[1]);
    }

    private sealed class Figures : IOverviewCounts, IGatewayCircuit
    {
        public DateTimeOffset? LongPendingBefore { get; private set; }

        public CircuitStatus Status => CircuitStatus.Open;

        public Task<OverviewCounts> Count(DateTimeOffset longPendingBefore, CancellationToken cancellation)
        {
            LongPendingBefore = longPendingBefore;
            return Task.FromResult(s_counts);
        }
    }
}
