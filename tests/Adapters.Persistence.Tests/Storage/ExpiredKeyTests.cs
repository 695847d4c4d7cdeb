using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class ExpiredKeyTests
{
    [Fact]
    public async Task A_key_is_free_when_its_expired_response_is_deleted_at_the_same_time()
    {
        await using var shop = await ShopInstance.On(null);
        var old = TimeProvider.System.GetUtcNow().AddHours(-25);
        var key = new IdempotencyKey(AccountId.New(old), "/orders", "key");
        await InTransaction(shop, store =>
        {
            store.Add(key, new StoredAnswer("00", 201, new Dictionary<string, string>(StringComparer.Ordinal), [], old));
            return Task.FromResult<StoredAnswer?>(null);
        });
        await using var housekeeping = new NpgsqlConnection(shop.ConnectionString);
        await housekeeping.OpenAsync();
        await using var deleting = await housekeeping.BeginTransactionAsync();
        await using var delete = new NpgsqlCommand("DELETE FROM idempotency_records", housekeeping);
        await delete.ExecuteNonQueryAsync();

        var claiming = InTransaction(shop, store => store.Claim(key, CancellationToken.None));
        await Eventually.Holds(async () => await shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        await deleting.CommitAsync();

        (await claiming).Should().BeNull();
    }

    private static Task<StoredAnswer?> InTransaction(ShopInstance shop, Func<IIdempotencyStore, Task<StoredAnswer?>> work) =>
        shop.With<IServiceProvider, StoredAnswer?>(services => services.GetRequiredService<IUnitOfWork>().Commit(
            () => work(services.GetRequiredService<IIdempotencyStore>()), actor: null, CancellationToken.None));
}
