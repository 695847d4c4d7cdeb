using Npgsql;
using Shop.Adapters.Payments;
using Shop.Adapters.Persistence;
using Shop.Application.Ports.Operations;
using Shop.EmbeddedPostgres;
using Shop.Host.Policies;

namespace Shop.Host.Database;

/// <summary>A database that accepts connections. Disposing it stops an embedded one.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer? _embedded;

    private readonly TimeSpan? _auditRetention;

    private ShopDatabase(IConfiguration configuration, string connectionString, string? migrating, NpgsqlDataSource pool, EmbeddedServer? embedded = null)
    {
        (ConnectionString, MigrationConnectionString, Pool, _embedded) = (connectionString, migrating ?? connectionString, pool, embedded);
        _auditRetention = RetentionOptions.Of(configuration).AuditLog;
    }

    /// <summary>Of the role that serves.</summary>
    public string ConnectionString { get; }

    /// <summary>Of the role that migrates, which may be the same.</summary>
    public string MigrationConnectionString { get; }

    /// <summary>Of the role that serves.</summary>
    public NpgsqlDataSource Pool { get; }

    public bool HasTwoRoles => RoleOf(ConnectionString) != RoleOf(MigrationConnectionString);

    public bool IsEmbedded => _embedded is not null;

    /// <summary>
    /// Connects to the database in <c>ConnectionStrings:Shop</c>, which <c>ConnectionStrings:Migration</c> migrates if it is set, or starts an embedded one in <c>Shop:DataFolder</c>. Dispose the result
    /// after the host has stopped.
    /// </summary>
    /// <param name="sharing">Whether to use the embedded database of a Shop that already runs on the folder.</param>
    /// <exception cref="CannotStartException">No database is available.</exception>
    public static async Task<ShopDatabase> Open(
        IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation)
    {
        var connectionString = configuration.GetConnectionString("Shop");
        if (!string.IsNullOrWhiteSpace(connectionString))
            return await Reach(configuration, connectionString, configuration.GetConnectionString("Migration"), cancellation);

        var options = new EmbeddedServerOptions
        {
            DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : "data",
            Binaries = configuration["Shop:PostgresBinaries"],
        };
        if (sharing && EmbeddedServer.FindRunning(options) is { } running)
            return await Reach(configuration, running.Serving, running.Migrating, cancellation);

        return await StartEmbedded(configuration, options, logging, cancellation);
    }

    /// <summary>What the role that serves may do; null when there is something to migrate or to grant.</summary>
    public async Task<ServingRights?> RightsWhenMigrated(CancellationToken cancellation) =>
        await PersistenceModule.ReadRightsWhenMigrated(Pool, HasTwoRoles, _auditRetention, cancellation) is { } rights
        && (!HasTwoRoles || await PaymentsModule.HasLedger(Pool, cancellation))
            ? rights
            : null;

    /// <summary>Migrates the schema, grants the serving role what it needs, and returns what that role may do then.</summary>
    /// <exception cref="CannotStartException">A role may not do what it has to.</exception>
    public async Task<ServingRights> Migrate(CancellationToken cancellation)
    {
        var serving = HasTwoRoles ? RoleOf(ConnectionString) : null;
        await PersistenceModule.Migrate(MigrationConnectionString, serving, _auditRetention, cancellation);
        if (serving is not null)
            await PaymentsModule.PrepareLedger(MigrationConnectionString, serving, cancellation);
        return await PersistenceModule.ReadServingRights(ConnectionString, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
    }

    private static async Task<ShopDatabase> Reach(IConfiguration configuration, string connectionString, string? migrating, CancellationToken cancellation)
    {
        var separate = string.IsNullOrWhiteSpace(migrating) ? null : migrating;
        if (separate is not null)
            RemoteServer.Check("Migration", separate);
        return new ShopDatabase(configuration, connectionString, separate, await RemoteServer.Reach(connectionString, cancellation));
    }

    private static string? RoleOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username;

    private static async Task<ShopDatabase> StartEmbedded(
        IConfiguration configuration, EmbeddedServerOptions options, ILoggerFactory logging, CancellationToken cancellation)
    {
        try
        {
            var embedded = await EmbeddedServer.Start(options, logging.CreateLogger<EmbeddedServer>(), cancellation);
            var serving = embedded.Connections.Serving;
            return new ShopDatabase(configuration, serving, embedded.Connections.Migrating, PersistenceModule.Connect(serving), embedded);
        }
        catch (EmbeddedServerException cause)
        {
            throw new CannotStartException(cause.Message, cause);
        }
    }
}
