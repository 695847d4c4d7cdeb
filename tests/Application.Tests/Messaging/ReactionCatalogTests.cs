using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Messaging;

public sealed class ReactionCatalogTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddApplication().BuildServiceProvider();

    private readonly ReactionCatalog _reactions = Services.GetRequiredService<ReactionCatalog>();

    [Fact]
    public void Reaction_catalog_lists_the_reactions_of_each_event() => _reactions.Subscriptions.Should().Contain(
        [("order.placed", "ChargeOrderWhenPlaced"), ("charge.reversal-due", "ReverseChargeWhenDue")]);

    [Fact]
    public async Task Delivery_to_a_removed_reaction_fails()
    {
        var placed = new OrderPlaced(OrderId.New(TestClock.Start), Some.Buyer.Id, "1", Some.Money(1));
        var deliver = () => _reactions.Deliver(
            "GoneWhenPlaced", new Occurred<IDomainEvent>(EventId.New(TestClock.Start), placed, Cause.Unknown), Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);

        await deliver.Should().ThrowAsync<InvalidOperationException>().WithMessage("*GoneWhenPlaced*");
    }
}
