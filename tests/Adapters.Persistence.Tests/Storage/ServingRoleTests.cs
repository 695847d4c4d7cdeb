using Npgsql;
using Shop.Application.Ports.Operations;
using Shop.EmbeddedPostgres;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class ServingRoleTests : IAsyncLifetime
{
    private string _superuser = null!;
    private ServerConnections _roles = null!;

    public async ValueTask InitializeAsync()
    {
        _superuser = await ShopDatabases.Create();
        _roles = ShopDatabases.RolesOf(_superuser);
    }

    public async ValueTask DisposeAsync() => await PostgresCluster.DropDatabase(_superuser);

    [Theory]
    [InlineData("CREATE TABLE more (id int)")]
    [InlineData("CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("ALTER TABLE accounts ADD COLUMN more int")]
    [InlineData("DROP TABLE accounts")]
    [InlineData("TRUNCATE accounts")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL")]
    [InlineData("UPDATE audit_entries SET action = 'LoggedIn'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("UPDATE stock_movements SET delta = 0")]
    [InlineData("DELETE FROM stock_movements")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("SET ROLE shop_owner")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("COPY accounts TO PROGRAM 'cat'")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    public async Task Serving_role_cannot_change_the_schema_rewrite_history_or_leave_the_database(string statement)
    {
        await Execute(_superuser, "ALTER TABLE audit_entries DISABLE TRIGGER ALL");

        (await FluentActions.Awaiting(() => Execute(_roles.Serving, statement)).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Serving_role_may_do_what_serving_needs_and_nothing_more()
    {
        var rights = await PersistenceModule.ReadServingRights(_roles.Serving, CancellationToken.None);

        rights.Should().BeEquivalentTo(new ServingRights("shop_app", [], []));
    }

    [Fact]
    public async Task Rights_of_a_role_for_everything_are_named()
    {
        var owner = await PersistenceModule.ReadServingRights(_roles.Migrating, CancellationToken.None);
        var superuser = await PersistenceModule.ReadServingRights(_superuser, CancellationToken.None);

        owner.Excess.Should().Contain("creates tables").And.Contain("owns tables").And.NotContain("is a superuser");
        superuser.Excess.Should().Contain("is a superuser").And.Contain("creates roles").And.Contain("rewrites audit_entries, audit_retention, stock_movements");
    }

    [Fact]
    public async Task Tables_that_the_serving_role_cannot_use_are_named_until_the_next_migration_grants_them()
    {
        await Execute(_superuser, "REVOKE INSERT ON orders FROM shop_app; REVOKE DELETE ON carts FROM shop_app");
        (await PersistenceModule.ReadServingRights(_roles.Serving, CancellationToken.None)).Unusable.Should().Equal("carts", "orders");

        await PersistenceModule.Migrate(_roles.Migrating, "shop_app", auditRetention: null, CancellationToken.None);

        (await PersistenceModule.ReadServingRights(_roles.Serving, CancellationToken.None)).Unusable.Should().BeEmpty();
    }

    [Fact]
    public async Task Serving_role_starts_on_a_current_schema_and_is_refused_on_an_old_one()
    {
        await PersistenceModule.Migrate(_roles.Serving, CancellationToken.None);
        await Execute(_superuser, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_ShortenSlugs'""");

        (await FluentActions.Awaiting(() => PersistenceModule.Migrate(_roles.Serving, CancellationToken.None)).Should().ThrowAsync<CannotStartException>())
            .WithMessage("*'shop_app'*ConnectionStrings__Migration*");
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
