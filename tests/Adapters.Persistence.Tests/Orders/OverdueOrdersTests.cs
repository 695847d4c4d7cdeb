using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shop.Adapters.Workers.Orders;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Orders;

public sealed class OverdueOrdersTests
{
    private static readonly OrderPolicy s_policy = new(OneUnpaidPerBuyer: false, ReservationLifetime: TimeSpan.FromMilliseconds(1));

    [Fact]
    public async Task Orders_that_cannot_be_expired_do_not_hold_up_younger_ones()
    {
        await using var shop = await ShopInstance.On(null, services => services.AddSingleton(s_policy));
        var product = await shop.AddProduct("Teapot", 1250, 1000);
        var buyer = new Actor(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);
        for (var i = 0; i < ListOverdueOrders.Limit; i++)
            await shop.Send(new PlaceOrder(buyer, [new OrderItem(product, 1)], null, null));
        await shop.Query<int>(
            """
            CREATE TABLE stuck AS SELECT id FROM orders;
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stuck'; END $$;
            CREATE FUNCTION is_stuck(wanted uuid) RETURNS boolean LANGUAGE sql AS $$ SELECT EXISTS (SELECT FROM stuck WHERE stuck.id = wanted) $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON orders FOR EACH ROW WHEN (is_stuck(new.id)) EXECUTE FUNCTION refuse();
            """);
        var younger = await shop.Send(new PlaceOrder(buyer, [new OrderItem(product, 1)], null, null));
        using var worker = new OverdueOrders(shop.Get<IServiceScopeFactory>(), s_policy, TimeProvider.System, NullLogger<OverdueOrders>.Instance);

        await worker.StartAsync(CancellationToken.None);

        await Eventually.Holds(async () => (await shop.Send(new GetOrder(buyer, younger.Id))).Status == OrderStatus.Rejected, TimeSpan.FromSeconds(60));
        await worker.StopAsync(CancellationToken.None);
    }
}
