using Microsoft.Extensions.DependencyInjection;

namespace Shop.Adapters.Persistence;

/// <summary>Keeps the shop's state in PostgreSQL.</summary>
public static partial class PersistenceModule
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, string connectionString)
    {
        return services;
    }
}
