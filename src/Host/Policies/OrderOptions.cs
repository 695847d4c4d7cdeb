using Microsoft.Extensions.Options;
using Shop.Application.Messaging;
using Shop.Domain.Orders;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Orders</c>: the policies for unpaid orders and for batches.</summary>
internal sealed class OrderOptions
{
    public const string Section = "Orders";

    /// <summary>Whether a buyer with an unpaid order must pay or cancel it before placing the next one.</summary>
    public bool OneUnpaidPerBuyer { get; init; }

    /// <summary>The maximum number of unpaid orders of a buyer; 0 means no limit.</summary>
    public int MaxOpenPerBuyer { get; init; } = 100;

    /// <summary>The maximum number of units that the unpaid orders of a buyer reserve; 0 means no limit.</summary>
    public long MaxReservedPerBuyer { get; init; } = 100_000;

    /// <summary>The time after which an unpaid order is rejected and its stock released; one second to 30 days.</summary>
    public TimeSpan ReservationLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The maximum number of concurrent orders in one transaction (group commit), from 1, a transaction per order, to 500.
    /// </summary>
    public int GroupSize { get; init; } = 64;

    public bool IsReservationLifetimeInRange => ReservationLifetime >= TimeSpan.FromSeconds(1) && ReservationLifetime <= TimeSpan.FromDays(30);
}

internal static class OrderOptionsRegistration
{
    public static IServiceCollection AddOrderPolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrderOptions>()
            .Bind(configuration.GetSection(OrderOptions.Section))
            .Validate(options => options.IsReservationLifetimeInRange, "Orders__ReservationLifetime must be from 00:00:01 to 30.00:00:00.")
            .Validate(options => options.MaxOpenPerBuyer >= 0, "Orders__MaxOpenPerBuyer must be at least 0.")
            .Validate(options => options.MaxReservedPerBuyer >= 0, "Orders__MaxReservedPerBuyer must be at least 0.")
            .Validate(options => options.GroupSize is >= 1 and <= 500, "Orders__GroupSize must be from 1 to 500.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<OrderOptions>>().Value))
            .AddSingleton(provider => GroupsOf(provider.GetRequiredService<IOptions<OrderOptions>>().Value));
    }

    private static BatchOptions GroupsOf(OrderOptions options) => new(options.GroupSize);

    private static OrderPolicy PolicyOf(OrderOptions options) =>
        new(options.OneUnpaidPerBuyer, options.ReservationLifetime, options.MaxOpenPerBuyer, options.MaxReservedPerBuyer);
}
