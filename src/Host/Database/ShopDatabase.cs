using Shop.Adapters.Persistence;
using Shop.Application.Ports.Operations;
using Shop.EmbeddedPostgres;

namespace Shop.Host.Database;

/// <summary>A database that accepts connections. Disposing it stops an embedded one.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer? _embedded;

    private ShopDatabase(string connectionString, EmbeddedServer? embedded = null) => (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    public bool IsEmbedded => _embedded is not null;

    /// <summary>
    /// Connects to the database in <c>ConnectionStrings:Shop</c>, or starts an embedded one in <c>Shop:DataFolder</c>. Dispose the result
    /// after the host has stopped.
    /// </summary>
    /// <param name="sharing">Whether to use the embedded database of a Shop that already runs on the folder.</param>
    /// <exception cref="CannotStartException">No database is available.</exception>
    public static async Task<ShopDatabase> Open(
        IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation)
    {
        _ = PersistenceModule.WarmUp();
        var connectionString = configuration.GetConnectionString("Shop");
        if (!string.IsNullOrWhiteSpace(connectionString))
            return new ShopDatabase(await RemoteServer.Reach(connectionString, cancellation));

        var options = new EmbeddedServerOptions
        {
            DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : "data",
            Binaries = configuration["Shop:PostgresBinaries"],
        };
        if (sharing && EmbeddedServer.FindRunning(options) is { } running)
            return new ShopDatabase(await RemoteServer.Reach(running, cancellation));

        return await StartEmbedded(options, logging, cancellation);
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<ShopDatabase> StartEmbedded(EmbeddedServerOptions options, ILoggerFactory logging, CancellationToken cancellation)
    {
        try
        {
            var embedded = await EmbeddedServer.Start(options, logging.CreateLogger<EmbeddedServer>(), cancellation);
            return new ShopDatabase(embedded.ConnectionString, embedded);
        }
        catch (EmbeddedServerException cause)
        {
            throw new CannotStartException(cause.Message, cause);
        }
    }
}
