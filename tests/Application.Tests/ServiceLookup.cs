using Microsoft.Extensions.DependencyInjection;

namespace Shop.Application.Tests;

internal static class ServiceLookup
{
    public static T Get<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}
