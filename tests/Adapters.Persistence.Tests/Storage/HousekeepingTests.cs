using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task Stored_responses_are_deleted_when_they_are_older_than_a_day()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await shop.With<IServiceProvider, int>(services => Remember(services, "old", now.AddHours(-25)));
        await shop.With<IServiceProvider, int>(services => Remember(services, "young", now.AddHours(-23)));

        var stored = await shop.With<ShopDbContext, List<string>>(async db =>
        {
            await new EfExpiredRows(db).Delete(now, CancellationToken.None);
            return await db.IdempotencyRecords.Select(record => record.Key).ToListAsync();
        });

        stored.Should().Equal("young");
    }

    [Fact]
    public async Task Carts_of_guests_are_deleted_when_they_expire()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var stored = await shop.With<ShopDbContext, List<string?>>(async db =>
        {
            db.Carts.Add(Cart.Of(CartOwner.Guest("old"), now.AddDays(-31)));
            db.Carts.Add(Cart.Of(CartOwner.Guest("young"), now.AddDays(-29)));
            db.Carts.Add(Cart.Of(CartOwner.Of(AccountId.New(now)), now.AddDays(-100)));
            await db.SaveChangesAsync();
            await new EfExpiredRows(db).Delete(now, CancellationToken.None);
            return await db.Carts.Select(cart => cart.TokenHash).ToListAsync();
        });

        stored.Should().BeEquivalentTo(["young", null]);
    }

    private static Task<int> Remember(IServiceProvider services, string key, DateTimeOffset at)
    {
        var unitOfWork = (IUnitOfWork)services.GetService(typeof(IUnitOfWork))!;
        var store = (IIdempotencyStore)services.GetService(typeof(IIdempotencyStore))!;
        return unitOfWork.Commit(
            () =>
            {
                var owner = new IdempotencyKey(AccountId.New(at), "/orders", key);
                store.Add(owner, new StoredAnswer("00", 201, new Dictionary<string, string>(StringComparer.Ordinal), [], at));
                return Task.FromResult(0);
            },
            actor: null,
            CancellationToken.None);
    }
}
