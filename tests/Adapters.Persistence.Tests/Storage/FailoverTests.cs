using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>A demoted primary, which accepts no writes any more.</summary>
[AnyLocale]
public sealed class FailoverTests : IAsyncLifetime
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        await _shop.AddProduct("Teapot", 1250, 5);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_write_on_a_read_only_server_is_an_outage_and_reads_continue()
    {
        await Demote();

        await FluentActions.Awaiting(() => _shop.AddProduct("Cup", 100, 1)).Should().ThrowAsync<DatabaseUnavailableException>();

        (await _shop.With<ICatalogReader, bool>(async catalog => await catalog.FindBySlug("teapot", null, CancellationToken.None) is not null)).Should().BeTrue();
        (await Health(HealthTags.Write)).Should().Be(HealthStatus.Unhealthy);
        (await Health(null)).Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Connections_to_a_demoted_server_are_replaced_by_connections_to_its_successor()
    {
        await Demote();
        await FluentActions.Awaiting(() => _shop.AddProduct("Cup", 100, 1)).Should().ThrowAsync<DatabaseUnavailableException>();

        // Connections opened from now on reach a server that accepts writes.
        await Alter("RESET default_transaction_read_only");

        await _shop.AddProduct("Cup", 100, 1);
        (await Health(HealthTags.Write)).Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task The_relay_replaces_its_connections_to_a_demoted_server()
    {
        await Demote();
        await _shop.Start();
        await FluentActions.Awaiting(() => _shop.AddProduct("Cup", 100, 1)).Should().ThrowAsync<DatabaseUnavailableException>();
        await Alter("RESET default_transaction_read_only");

        await _shop.AddProduct("Saucer", 100, 1);

        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM outbox") == 0, s_timeout);
    }

    /// <summary>Cuts every connection; new ones reach a read-only server.</summary>
    private async Task Demote()
    {
        await Alter("SET default_transaction_read_only = on");
        await using var operation = new NpgsqlConnection(_shop.ConnectionString);
        await operation.OpenAsync();
        await using var cut = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", operation);
        await cut.ExecuteNonQueryAsync();
        await Eventually.Holds(async () => await IsReadOnly(), s_timeout);
    }

    private async Task<bool> IsReadOnly()
    {
        try
        {
            return await _shop.Query<string>("SHOW transaction_read_only") == "on";
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task Alter(string change)
    {
        var settings = new NpgsqlConnectionStringBuilder(_shop.ConnectionString);
        var name = settings.Database;
        settings.Database = "postgres";
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"ALTER DATABASE {name} {change}", connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<HealthStatus> Health(string? tag) =>
        (await _shop.Get<HealthCheckService>().CheckHealthAsync(check => tag is null ? check.Tags.Count == 0 : check.Tags.Contains(tag), CancellationToken.None)).Status;
}
