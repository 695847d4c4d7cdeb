using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class StoreAvailabilityTests
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=shop;Username=shop";

    [Fact]
    public async Task Reading_while_the_database_is_away_says_so()
    {
        await using var shop = await ShopInstance.On(Nowhere);

        var read = () => shop.With<ICatalogReader, object?>(async catalog => await catalog.FindBySlug("teapot", null, CancellationToken.None));

        await read.Should().ThrowAsync<StoreUnavailableException>();
    }

    [Fact]
    public async Task Writing_while_the_database_is_away_says_so()
    {
        await using var shop = await ShopInstance.On(Nowhere);

        var write = () => shop.AddProduct("Teapot", 1250, 1);

        await write.Should().ThrowAsync<StoreUnavailableException>();
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_of_a_change_says_so_and_leaves_nothing()
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

        await cut.Should().ThrowAsync<StoreUnavailableException>();
        (await shop.Query<int>("SELECT on_hand FROM stocks")).Should().Be(1);
    }
}
