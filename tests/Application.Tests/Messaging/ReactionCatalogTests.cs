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
    public void Knows_who_follows_which_event() => _reactions.Subscriptions.Should().Contain(
        [("order.placed", "ChargeOrderWhenPlaced"), ("charge.reversal-due", "ReverseChargeWhenDue")]);

    [Fact]
    public async Task Refuses_to_deliver_to_a_reaction_that_exists_no_more()
    {
        var placed = new OrderPlaced(OrderId.New(FixedClock.Start), Some.Buyer.Id, "1", Some.Money(1));
        var deliver = () => _reactions.Deliver(
            "GoneWhenPlaced", EventId.New(FixedClock.Start), placed, Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);

        await deliver.Should().ThrowAsync<InvalidOperationException>().WithMessage("*GoneWhenPlaced*");
    }
}
