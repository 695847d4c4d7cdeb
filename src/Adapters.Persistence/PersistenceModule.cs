using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Persistence.Embedded;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence;

/// <summary>Stores the state of Shop in PostgreSQL.</summary>
public static partial class PersistenceModule
{
    /// <summary>
    /// Connects to the database in <c>ConnectionStrings:Shop</c>, or starts an embedded one in <c>Shop:DataFolder</c>. Dispose the result
    /// after the host has stopped.
    /// </summary>
    /// <param name="sharing">Whether to use the embedded database of a Shop that already runs on the folder.</param>
    /// <exception cref="Application.Ports.CannotStartException">No database is available.</exception>
    public static async Task<ShopDatabase> OpenDatabase(
        IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation)
    {
        _ = WarmUp.Begin();
        var connectionString = configuration.GetConnectionString("Shop");
        if (!string.IsNullOrWhiteSpace(connectionString))
            return new ShopDatabase(await RemoteServer.Reach(connectionString, cancellation), embedded: null);

        var options = new EmbeddedPostgresOptions
        {
            DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : "data",
            Binaries = configuration["Shop:PostgresBinaries"],
        };
        if (sharing && RunningServer.Find(options) is { } running)
            return new ShopDatabase(await RemoteServer.Reach(running, cancellation), embedded: null);

        var embedded = await EmbeddedPostgres.Start(options, logging.CreateLogger<EmbeddedPostgres>(), cancellation);
        return new ShopDatabase(embedded.ConnectionString, embedded);
    }

    /// <summary>Returns <c>docs/data-model.md</c>, generated from the EF Core model without a database.</summary>
    public static string DescribeDataModel() => DataModelDocument.Write();
}
