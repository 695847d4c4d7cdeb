using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Shop.Host.Start;
using Shop.Testing.Postgres;

namespace Shop.Host.Tests.Start;

/// <summary>Counts what a start does, because its duration depends on the machine.</summary>
public sealed class StartTests : IAsyncLifetime, ILogger, ILoggerProvider
{
    private static readonly string[] s_whenCurrent = ["runtime", "connection", "schema", "composition", "validation", "first admin", "server"];

    private readonly List<(string Phase, int Connections)> _phases = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-start-").FullName;
    private string _database = null!;
    private Wire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await ShopDatabases.Create();
        _wire = Wire.To(_database).Wire;
    }

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        await PostgresCluster.DropDatabase(_database);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_on_a_current_database_migrates_nothing_and_serves_with_the_connection_that_found_it_so()
    {
        await Start(); // creates the first admin
        _phases.Clear();
        var before = _wire.Connections;

        await Start();

        _phases.Select(phase => phase.Phase).Should().Equal(s_whenCurrent);
        _phases.Where(phase => phase.Phase != "runtime" && phase.Phase != "server").Should().OnlyContain(phase => phase.Connections == before + 1);
    }

    [Fact]
    public async Task Start_on_an_older_database_migrates_it()
    {
        await Execute("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_AddUnpublishedIndex'; DROP INDEX IF EXISTS ix_products_unpublished""");

        await Start();

        _phases.Select(phase => phase.Phase).Should().Contain("migration");
    }

    [Theory]
    [InlineData("REVOKE INSERT ON carts FROM shop_app")]
    [InlineData("UPDATE audit_retention SET period = interval '400 days'")]
    [InlineData("GRANT TEMPORARY ON DATABASE {0} TO PUBLIC")]
    [InlineData("DROP SCHEMA simulated_gateway CASCADE")]
    public async Task Start_of_two_roles_restores_what_the_serving_one_needs(string change)
    {
        await Start();
        _phases.Clear();
        await Execute(change.Replace("{0}", new Npgsql.NpgsqlConnectionStringBuilder(_database).Database, StringComparison.Ordinal));

        await Start();
        _phases.Select(phase => phase.Phase).Should().Contain("migration");

        _phases.Clear();
        await Start();
        _phases.Select(phase => phase.Phase).Should().NotContain("migration");
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> fields && fields.FirstOrDefault(field => field.Key == "Phase").Value is string phase)
            _phases.Add((phase, _wire.Connections));
    }

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void IDisposable.Dispose()
    {
        // The fixture is its own log.
    }

    private async Task Start()
    {
        var roles = ShopDatabases.RolesOf(_database);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Shop.Host" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Shop", Through(roles.Serving)),
            new("ConnectionStrings:Migration", Through(roles.Migrating)),
            new("Shop:DataFolder", _folder),
        ]);
        var phases = new StartPhases();
        using var logging = LoggerFactory.Create(log => log.SetMinimumLevel(LogLevel.Debug).AddProvider(this));
        phases.LogTo(logging.CreateLogger<StartPhases>());
        await using var shop = await StartedShop.Start(builder, logging, TextWriter.Null, phases, CancellationToken.None);
        await shop.App.StopAsync();
    }

    private string Through(string connectionString) =>
        new Npgsql.NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = _wire.Port }.ConnectionString;

    private async Task Execute(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(new Npgsql.NpgsqlConnectionStringBuilder(_database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
