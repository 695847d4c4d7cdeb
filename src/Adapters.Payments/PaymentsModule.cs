using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Adapters.Payments;

/// <summary>Registers what is behind the core's ports here.</summary>
public static class PaymentsModule
{
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        return services;
    }
}
