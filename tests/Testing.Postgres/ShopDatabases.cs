using Npgsql;
using Shop.Adapters.Persistence;
using Shop.EmbeddedPostgres;

namespace Shop.Testing.Postgres;

/// <summary>Empty databases with the schema of Shop, which belongs to the role that migrates.</summary>
public static class ShopDatabases
{
    private static readonly DatabaseTemplate s_migrated = new(Migrate);

    /// <summary>Creates a database and returns the connection string of the superuser.</summary>
    public static async Task<string> Create() => await PostgresCluster.CreateDatabase(s_migrated, ServerRoles.Owner);

    /// <summary>The connection strings of a created database for the roles of the program.</summary>
    public static ServerConnections RolesOf(string connectionString) => ServerRoles.Connections(connectionString);

    private static async Task Migrate(string connectionString)
    {
        await ServerRoles.EnsureCreated(connectionString, CancellationToken.None);
        var roles = RolesOf(connectionString);
        await PersistenceModule.Migrate(roles.Migrating, new NpgsqlConnectionStringBuilder(roles.Serving).Username, auditRetention: null, CancellationToken.None);
    }
}
