using System.Text.RegularExpressions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.InMemory;
using Shop.Testing.ModelBased;

namespace Shop.Application.Tests.ModelBased;

/// <summary>The model-based test finds injected faults and shrinks them to few steps.</summary>
public sealed class ModelBasedPropertyTests
{
    [Fact]
    public void Model_based_test_finds_an_order_that_is_never_charged() =>
        Found((_, deliveries) => Task.FromResult(deliveries.Where(delivery => delivery.Event is not OrderPlaced))).Should().Contain("nothing waits for its expiry");

    [Fact]
    public void Model_based_test_finds_a_charge_that_is_never_reversed() =>
        Found((_, deliveries) => Task.FromResult(deliveries.Where(delivery => delivery.Event is not ChargeReversalDue)))
            .Should().MatchRegex("nobody pays for nothing|what is paid is what was charged");

    [Fact]
    public void Model_based_test_finds_stock_of_unknown_origin() =>
        Found(async (services, deliveries) =>
        {
            if (deliveries.Select(delivery => delivery.Event).OfType<OrderPlaced>().FirstOrDefault() is { } placed)
                await Restock(services, placed.OrderId);
            return deliveries;
        }).Should().Contain("on hand");

    /// <returns>The failure message of the smallest failing scenario.</returns>
    private static string Found(Meddle meddle)
    {
        var run = () => ModelBasedProperty.Holds(1000, replace => Task.FromResult<IModelTestShop>(new FaultyShop(new InMemoryModelTestShop(replace), meddle)));

        var received = run.Should().Throw<Exception>().Which.Message;
        var shrunk = received[received.IndexOf("Shrunk:", StringComparison.Ordinal)..];
        Regex.Count(shrunk, @"^\d+\. ", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Should().BeInRange(1, 4);
        return shrunk;
    }

    private static async Task Restock(IServiceProvider services, OrderId order)
    {
        await using var scope = services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var product = (await mediator.Send(new GetOrder(Some.Admin, order))).Lines[0].ProductId;
        await mediator.Send(new AdjustStock(Some.Admin, product, 1, "Nobody knows."));
    }

    /// <summary>Injects a fault into deliveries.</summary>
    private delegate Task<IEnumerable<OutboxDelivery>> Meddle(IServiceProvider services, IReadOnlyList<OutboxDelivery> deliveries);

    private sealed class FaultyShop(IModelTestShop shop, Meddle meddle) : IModelTestShop
    {
        public IServiceProvider Services => shop.Services;

        public async Task<IReadOnlyList<OutboxDelivery>> TakeDeliveries() => [.. await meddle(Services, await shop.TakeDeliveries())];

        public Task Finish(OutboxDelivery delivery) => shop.Finish(delivery);

        public Task GiveUp(OutboxDelivery delivery) => shop.GiveUp(delivery);

        public Task Revive(OutboxDelivery delivery) => shop.Revive(delivery);

        public ValueTask DisposeAsync() => shop.DisposeAsync();
    }
}
