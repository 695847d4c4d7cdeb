using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Reports;

public sealed class SalesMigrationTests
{
    private static readonly DateTimeOffset PaidAt = FixedClock.Start.AddMinutes(3).AddMicroseconds(7);

    [Fact]
    public async Task Orders_that_were_paid_before_are_sales_of_their_day()
    {
        await using var shop = await ShopInstance.On(null);
        var (paid, open) = (AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build());
        paid.MarkPaid(PaidAt);
        await shop.With<IServiceProvider, bool>(services => Keep(services, paid, open));

        var orders = await shop.With<ShopDbContext, Dictionary<OrderId, DateTimeOffset?>>(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("CatalogNews");
            await migrator.MigrateAsync();
            return await db.Orders.AsNoTracking().ToDictionaryAsync(order => order.Id, order => order.PaidAt);
        });

        orders[paid.Id].Should().Be(PaidAt);
        orders[open.Id].Should().BeNull();
    }

    private static Task<bool> Keep(IServiceProvider services, params Order[] orders)
    {
        var repository = (IOrderRepository)services.GetService(typeof(IOrderRepository))!;
        return ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).Commit(
            () =>
            {
                foreach (var order in orders)
                    repository.Add(order);
                return Task.FromResult(true);
            },
            by: null,
            CancellationToken.None);
    }
}
