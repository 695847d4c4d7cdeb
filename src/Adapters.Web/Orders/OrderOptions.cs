using Microsoft.Extensions.Options;
using Shop.Application.Messaging;
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

    /// <summary>How many orders of the same moment share a transaction: 1, which keeps each to itself, to 500.</summary>
    public int GroupSize { get; init; } = 64;

    /// <summary>How long, under load, who waits after a group goes on waiting for others: up to 100 ms. Zero serves them at once.</summary>
    public TimeSpan GroupGathering { get; init; } = TimeSpan.Zero;

    public bool IsReservationLifetimeInRange => ReservationLifetime >= TimeSpan.FromSeconds(1) && ReservationLifetime <= TimeSpan.FromDays(30);
}

internal static class OrderOptionsRegistration
{
    public static IServiceCollection AddOrders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrderOptions>()
            .Bind(configuration.GetSection(OrderOptions.Section))
            .Validate(options => options.IsReservationLifetimeInRange, "Orders__ReservationLifetime must be from 00:00:01 to 30.00:00:00.")
            .Validate(options => options.GroupSize is >= 1 and <= 500, "Orders__GroupSize must be from 1 to 500.")
            .Validate(
                options => options.GroupGathering >= TimeSpan.Zero && options.GroupGathering <= TimeSpan.FromMilliseconds(100),
                "Orders__GroupGathering must be from 00:00:00 to 00:00:00.1.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<OrderOptions>>().Value))
            .AddSingleton(provider => GroupsOf(provider.GetRequiredService<IOptions<OrderOptions>>().Value))
            .AddHostedService<OverdueOrders>();
    }

    private static GroupingOptions GroupsOf(OrderOptions options) => new(options.GroupSize, options.GroupGathering);

    private static OrderPolicy PolicyOf(OrderOptions options) => new(options.OneUnpaidPerBuyer, options.ReservationLifetime);
}
