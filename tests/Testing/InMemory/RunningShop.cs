using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application;
using Shop.Application.Accounts;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Application.Upkeep;
using Shop.Domain.Orders;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>All use cases with their pipeline, on fakes: the whole shop but its adapters.</summary>
public sealed class RunningShop : IAsyncDisposable
{
    private readonly InMemoryShop _state;
    private readonly ServiceProvider _services;
    private readonly InMemoryRelay _relay;

    /// <param name="configure">Adds or replaces what a feature needs besides the ports.</param>
    public RunningShop(Action<IServiceCollection>? configure = null)
    {
        _state = new InMemoryShop(Clock);
        var services = new ServiceCollection()
            .AddApplication()
            .AddInMemoryShop(_state)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IRandomness>(Randomness)
            .AddSingleton<IPaymentGateway>(Gateway)
            .AddSingleton<INotificationPort>(Notifications)
            .AddSingleton<IPasswordHasher>(Passwords)
            .AddSingleton<IAccessTokenIssuer>(new FakeAccessTokenIssuer())
            .AddSingleton(new StorePolicy(Some.Currency))
            .AddSingleton(new UpkeepPolicy(TimeSpan.FromMinutes(5)))
            .AddSingleton(Sessions)
            .AddSingleton(Payments)
            .AddSingleton(Orders)
            .AddSingleton(Webhooks);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        _relay = new InMemoryRelay(
            _state, _services.GetRequiredService<ReactionCatalog>(), _services.GetRequiredService<IServiceScopeFactory>(), Clock);
    }

    public static PaymentPolicy Payments { get; } = new(MaxAttempts: 5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    public static OrderPolicy Orders { get; } = new(OneUnpaidPerBuyer: false, ReservationLifetime: TimeSpan.FromHours(1));

    public static WebhookPolicy Webhooks { get; } = new(MaxAttempts: 3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    public static SessionPolicy Sessions { get; } = new(RefreshTokenLifetime: TimeSpan.FromDays(14));

    /// <summary>Knows every port and use case; scoped ones belong to one request.</summary>
    public IServiceProvider Services => _services;

    public FixedClock Clock { get; } = new();

    public FixedRandomness Randomness { get; } = new();

    public ScriptedGateway Gateway { get; } = new();

    public RecordingNotifications Notifications { get; } = new();

    public FakePasswordHasher Passwords { get; } = new();

    /// <summary>Sends a command or a query as a request of its own.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Puts products into the catalog, with their stock.</summary>
    public Task Has(params IReadOnlyList<AProduct> products) => Commit(services =>
    {
        foreach (var product in products)
        {
            services.GetRequiredService<IProductRepository>().Add(product.Build());
            services.GetRequiredService<IStockRepository>().Add(product.BuildStock());
        }

        return Task.CompletedTask;
    });

    public Task Has(params IReadOnlyList<AnAccount> accounts) => Commit(services =>
    {
        foreach (var account in accounts)
            services.GetRequiredService<IAccountRepository>().Add(account.Build());
        return Task.CompletedTask;
    });

    /// <summary>Puts a message into the outbox, as a delivery that was tried would leave it there.</summary>
    public void Put(OutboxMessage message) => _state.Put(message);

    /// <summary>Does something to the stored state in a unit of work of its own.</summary>
    public async Task Commit(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                await work(scope.ServiceProvider);
                return Unit.Value;
            },
            by: null,
            CancellationToken.None);
    }

    /// <summary>Lets the reactions have every event that is due; what one of them throws comes out here.</summary>
    public Task DeliverEvents() => _relay.DeliverDue();

    /// <summary>Delivers until nothing is left to do, moving the clock on to whatever is due later.</summary>
    public Task DeliverAllEvents() => _relay.DeliverAll();

    /// <summary>Delivers everything that ever happened once more.</summary>
    public Task Redeliver() => _relay.RedeliverAll();

    /// <summary>Why messages were given up at once.</summary>
    public IReadOnlyList<string> DeadLetters => _relay.DeadLetters;

    /// <summary>Everything that was committed and that clients may know.</summary>
    public Task<IReadOnlyList<FeedEvent>> Feed() =>
        _services.GetRequiredService<IEventFeed>().ReadAll(after: 0, limit: int.MaxValue, CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
