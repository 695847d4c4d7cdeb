using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Notifications.Channels;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>Creates the adapter from settings, as the program does.</summary>
internal static class Channels
{
    public static readonly Mail Teapot = new(
        "evt_1.acc_2", EmailAddress.Of("ann@shop.example"), "Product changed: Teapot", "Price: 1.00 USD → 2.00 USD\n", "<p>1.00 → 2.00 USD</p>\n");

    /// <param name="settings">Of the section Email, unless they begin with Shop. Of a key given twice the last value applies.</param>
    public static ServiceProvider From(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings
                .GroupBy(setting => setting.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key.StartsWith("Shop:", StringComparison.Ordinal) ? group.Key : $"Email:{group.Key}", group.Last().Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddNotifications(configuration).BuildServiceProvider();
    }

    public static async Task Send(this IServiceProvider services, Mail notification, CancellationToken cancellation = default) =>
        await services.GetRequiredService<IMailChannel>().Send(notification, cancellation);
}
