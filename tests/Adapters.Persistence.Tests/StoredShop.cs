using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.InMemory;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>All use cases on PostgreSQL, without workers: for use cases whose reads have no fake.</summary>
internal static class StoredShop
{
    public static async Task<RunningShop> Open()
    {
        var connectionString = await ShopDatabases.Create();
        return new RunningShop(services => services.AddLogging().AddPersistence(connectionString));
    }
}
