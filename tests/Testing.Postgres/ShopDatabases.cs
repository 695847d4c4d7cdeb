using Shop.Adapters.Persistence;

namespace Shop.Testing.Postgres;

/// <summary>Databases with the shop's schema and nothing in them.</summary>
public static class ShopDatabases
{
    private static readonly DatabaseTemplate s_migrated = new(database => PersistenceModule.Migrate(database, CancellationToken.None));

    /// <summary>The connection string of a new one.</summary>
    public static Task<string> Create() => PostgresCluster.CreateDatabase(s_migrated);
}
