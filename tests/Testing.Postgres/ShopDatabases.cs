using Shop.Adapters.Persistence;

namespace Shop.Testing.Postgres;

/// <summary>Empty databases with the schema of Shop.</summary>
public static class ShopDatabases
{
    private static readonly DatabaseTemplate s_migrated = new(database => PersistenceModule.Migrate(database, CancellationToken.None));

    /// <summary>Creates a database and returns its connection string.</summary>
    public static Task<string> Create() => PostgresCluster.CreateDatabase(s_migrated);
}
