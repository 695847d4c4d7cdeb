using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Payments;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Payments;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Orders;

/// <summary>A rolling upgrade adds columns while an older instance serves on connections with prepared statements.</summary>
[AnyLocale]
public sealed class AddedColumnTests
{
    [Fact]
    public async Task Prepared_statements_continue_after_a_column_was_added_to_every_table()
    {
        await using var shop = await ShopInstance.On($"{await ShopDatabases.Create()};Maximum Pool Size=1");
        var teapot = await shop.AddProduct("Teapot", price: 1250, stock: 100);
        await ServeAll(shop, teapot);
        await ServeAll(shop, teapot);

        await shop.Query<object>(
            """
            DO $$
            DECLARE
                item regclass;
            BEGIN
                FOR item IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                    EXECUTE format('ALTER TABLE %s ADD COLUMN added integer', item);
                END LOOP;
            END $$
            """);

        await FluentActions.Awaiting(() => ServeAll(shop, teapot)).Should().NotThrowAsync();
    }

    private static async Task ServeAll(ShopInstance shop, ProductId teapot)
    {
        var order = await shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(teapot, 1)], null, null));
        var charge = (await shop.Send(new StartCharge(order.Id)))!;
        await shop.Send(new FinishCharge(order.Id, charge.Attempt, ChargeResult.Succeeded));
        await shop.Send(new AdjustStock(shop.Admin, teapot, 1, "Found"));
        (await shop.With<ICatalogReader, int>(async catalog => (await catalog.FindPublished([teapot], CancellationToken.None)).Count)).Should().Be(1);
    }
}
