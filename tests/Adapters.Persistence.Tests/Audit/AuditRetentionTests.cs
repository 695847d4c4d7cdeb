using Npgsql;
using Shop.Application.Ports.Operations;
using Shop.EmbeddedPostgres;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Audit;

public sealed class AuditRetentionTests : IAsyncLifetime
{
    private static readonly TimeSpan s_year = TimeSpan.FromDays(365);

    private string _superuser = null!;
    private ServerConnections _roles = null!;

    public async ValueTask InitializeAsync()
    {
        _superuser = await ShopDatabases.Create();
        _roles = ShopDatabases.RolesOf(_superuser);
        await Execute(
            _superuser,
            """
            INSERT INTO audit_entries (id, at, action, resource, changes)
            SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || left(md5(i::text), 19))::uuid, at, 'Changed', 'prd_' || i, '[]'
            FROM generate_series(1, 2503) AS i, LATERAL (SELECT now() - CASE WHEN i > 3 THEN 366 ELSE 364 END * interval '1 day' AS at) AS times
            """);
    }

    public async ValueTask DisposeAsync() => await PostgresCluster.DropDatabase(_superuser);

    [Fact]
    public async Task Audit_entries_are_removed_after_the_period_that_the_role_that_migrates_has_stored()
    {
        await Sweep();
        (await Entries()).Should().Be(2503, "without a period nothing is removed");
        await PersistenceModule.Migrate(_roles.Migrating, "shop_app", s_year, CancellationToken.None);

        await Sweep();

        (await Entries()).Should().Be(3);
    }

    [Theory]
    [InlineData("UPDATE audit_retention SET period = '1 day'")]
    [InlineData("DELETE FROM audit_retention")]
    [InlineData("DELETE FROM audit_entries WHERE at < now() - interval '366 days'")]
    [InlineData("SELECT set_config('search_path', 'pg_temp', false); CREATE TEMPORARY TABLE audit_retention (period interval)")]
    public async Task Serving_role_can_neither_change_the_period_nor_remove_entries_by_itself(string statement)
    {
        await PersistenceModule.Migrate(_roles.Migrating, "shop_app", s_year, CancellationToken.None);

        await IsRefused(_roles.Serving, statement);
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("DELETE FROM audit_entries WHERE at > now() - interval '365 days'")]
    [InlineData("UPDATE audit_entries SET at = now() - interval '400 days'")]
    [InlineData("SET session_replication_role = replica; DELETE FROM audit_entries")]
    public async Task Nobody_removes_entries_that_are_younger_than_the_period(string statement)
    {
        await PersistenceModule.Migrate(_roles.Migrating, "shop_app", s_year, CancellationToken.None);

        await IsRefused(_superuser, statement);

        (await Entries()).Should().Be(2503);
    }

    [Fact]
    public async Task Serving_role_starts_without_a_period_or_with_the_stored_one_and_is_refused_with_another()
    {
        await PersistenceModule.Migrate(_roles.Migrating, "shop_app", s_year, CancellationToken.None);

        await PersistenceModule.Migrate(_roles.Serving, CancellationToken.None);
        await PersistenceModule.Migrate(_roles.Serving, servingRole: null, s_year, CancellationToken.None);

        (await FluentActions.Awaiting(() => PersistenceModule.Migrate(_roles.Serving, servingRole: null, s_year / 2, CancellationToken.None))
            .Should().ThrowAsync<CannotStartException>()).WithMessage("*audit_retention*ConnectionStrings__Migration*");
    }

    private async Task Sweep()
    {
        await using var shop = await ShopInstance.On(_roles.Serving);
        await shop.With<IExpiredRows, bool>(async rows =>
        {
            await rows.Delete(TimeProvider.System.GetUtcNow(), CancellationToken.None);
            return true;
        });
    }

    private async Task<long> Entries()
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_superuser) { Pooling = false });
        await using var count = database.CreateCommand("SELECT count(*) FROM audit_entries");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task IsRefused(string connectionString, string statement) =>
        (await FluentActions.Awaiting(() => Execute(connectionString, statement)).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);

    private static async Task Execute(string connectionString, string sql)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
