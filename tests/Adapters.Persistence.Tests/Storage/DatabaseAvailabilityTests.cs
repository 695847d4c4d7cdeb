using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Inventory;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

[AnyLocale]
public sealed class DatabaseAvailabilityTests
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=shop;Username=shop";

    [Fact]
    public async Task A_read_without_a_database_is_reported_as_an_outage()
    {
        await using var shop = await ShopInstance.On(Nowhere);

        var read = () => shop.With<ICatalogReader, object?>(async catalog => await catalog.FindBySlug("teapot", null, CancellationToken.None));

        await read.Should().ThrowAsync<DatabaseUnavailableException>();
    }

    [Fact]
    public async Task A_write_without_a_database_is_reported_as_an_outage()
    {
        await using var shop = await ShopInstance.On(Nowhere);

        var write = () => shop.AddProduct("Teapot", 1250, 1);

        await write.Should().ThrowAsync<DatabaseUnavailableException>();
    }

    [Fact]
    public async Task A_connection_lost_during_a_change_is_reported_as_an_outage_and_changes_no_data()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.AddProduct("Teapot", 1250, 1);

        var cut = () => shop.With<ShopDbContext, int>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE stocks SET on_hand = 7");
            await shop.Query<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()");
            return await db.Stocks.CountAsync();
        });

        await cut.Should().ThrowAsync<DatabaseUnavailableException>();
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Work_with_a_lost_connection_is_reported_as_an_outage_and_changes_no_data(bool refuses)
    {
        await using var shop = await ShopInstance.On(null);
        await shop.AddProduct("Teapot", 1250, 1);

        // A nested unit of work rolls back by itself, for which there is no connection any more.
        var cut = () => shop.With<IUnitOfWork, int>(unit => unit.Commit(
            () => shop.With<IUnitOfWork, int>(_ => unit.Commit(
                async () =>
                {
                    await shop.Query<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()");
                    return refuses ? throw ProductErrors.NotFound(ProductId.New(TimeProvider.System.GetUtcNow())) : 1;
                },
                actor: null,
                CancellationToken.None)),
            actor: null,
            CancellationToken.None));

        await cut.Should().ThrowAsync<DatabaseUnavailableException>();
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(1);
    }

    [Fact]
    public async Task A_statement_timeout_is_reported_as_an_outage()
    {
        await using var byClient = await Limited("Command Timeout=1");
        await using var byServer = await Limited("Options=-c statement_timeout=100ms");

        foreach (var shop in new[] { byClient, byServer })
        {
            var sleep = () => shop.With<ShopDbContext, int>(db => db.Database.ExecuteSqlAsync($"SELECT pg_sleep(10)"));

            await sleep.Should().ThrowAsync<DatabaseUnavailableException>();
        }
    }

    [Fact]
    public async Task A_lock_timeout_is_reported_as_an_outage_and_changes_no_data()
    {
        await using var shop = await Limited("Options=-c lock_timeout=100ms");
        var product = await shop.AddProduct("Teapot", 1250, 1);
        await using var holder = await shop.Get<NpgsqlDataSource>().OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT FROM stocks FOR UPDATE", holder);
        await hold.ExecuteNonQueryAsync();

        var change = () => shop.Send(new SetStock(shop.Admin, product, 7, null));

        await change.Should().ThrowAsync<DatabaseUnavailableException>();
        await held.RollbackAsync();
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(1);
        await shop.Send(new SetStock(shop.Admin, product, 7, null));
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(7);
    }

    [Fact]
    public async Task A_pool_without_a_free_connection_is_reported_as_an_outage()
    {
        await using var shop = await Limited("Maximum Pool Size=1;Timeout=1");
        await using (await shop.Get<NpgsqlDataSource>().OpenConnectionAsync())
        {
            var read = () => shop.With<ICatalogReader, object?>(async catalog => await catalog.FindBySlug("teapot", null, CancellationToken.None));

            await read.Should().ThrowAsync<DatabaseUnavailableException>();
        }

        await shop.AddProduct("Teapot", 1250, 1);
    }

    [Fact]
    public async Task An_idle_transaction_timeout_is_reported_as_an_outage_and_changes_no_data()
    {
        await using var shop = await Limited("Options=-c idle_in_transaction_session_timeout=100ms");
        await using (var patient = await ShopInstance.On(new NpgsqlConnectionStringBuilder(shop.ConnectionString) { Options = null }.ConnectionString))
            await patient.AddProduct("Teapot", 1250, 1);

        var idle = () => shop.With<ShopDbContext, int>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE stocks SET on_hand = 7");
            await Eventually.Holds(async () => await shop.Query<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()") == 0, TimeSpan.FromSeconds(30));
            return await db.Stocks.CountAsync();
        });

        await idle.Should().ThrowAsync<DatabaseUnavailableException>();
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(1);
    }

    private static async Task<ShopInstance> Limited(string settings) => await ShopInstance.On($"{await ShopDatabases.Create()};{settings}");
}
