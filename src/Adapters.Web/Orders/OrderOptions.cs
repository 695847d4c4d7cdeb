using Microsoft.Extensions.Options;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>What the store asks of orders that are not paid, in the section <c>Orders</c>.</summary>
internal sealed class OrderOptions
{
    public const string Section = "Orders";

    /// <summary>Whether somebody whose order waits for its payment must wait with the next one.</summary>
    public bool OneUnpaidPerBuyer { get; init; }

    /// <summary>How long stock is kept for an order that is not paid: a second to 30 days.</summary>
    public TimeSpan ReservationLifetime { get; init; } = TimeSpan.FromHours(1);

    public bool IsReservationLifetimeInRange => ReservationLifetime >= TimeSpan.FromSeconds(1) && ReservationLifetime <= TimeSpan.FromDays(30);
}

internal static class OrderOptionsRegistration
{
    public static IServiceCollection AddOrders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrderOptions>()
            .Bind(configuration.GetSection(OrderOptions.Section))
            .Validate(options => options.IsReservationLifetimeInRange, "Orders__ReservationLifetime must be from 00:00:01 to 30.00:00:00.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<OrderOptions>>().Value))
            .AddHostedService<OverdueOrders>();
    }

    private static OrderPolicy PolicyOf(OrderOptions options) => new(options.OneUnpaidPerBuyer, options.ReservationLifetime);
}
