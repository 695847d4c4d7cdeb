using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Events;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.SampleData;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>All use cases with their pipeline on fakes: the whole shop without its adapters.</summary>
public sealed class RunningShop : IAsyncDisposable
{
    private readonly InMemoryShop _state;
    private readonly ServiceProvider _services;
    private readonly InMemoryRelay _relay;

    /// <param name="configure">Adds services, or replaces them, such as the ports by adapters.</param>
    public RunningShop(Action<IServiceCollection>? configure = null)
    {
        _state = new InMemoryShop(Clock);
        var services = new ServiceCollection()
            .AddApplication()
            .AddInMemoryShop(_state)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IRandomness>(Randomness)
            .AddSingleton<ISecretProtector>(Secrets)
            .AddSingleton<ITransliteration, AsciiTransliteration>()
            .AddSingleton<IPictureCodec>(Pictures)
            .AddSingleton<ISamplePictures, FakeSamplePictures>()
            .AddSingleton<IPaymentGateway>(Gateway)
            .AddSingleton<INotificationPort>(Notifications)
            .AddSingleton<IPasswordHasher>(Passwords)
            .AddSingleton<IAccessTokenIssuer>(new FakeAccessTokenIssuer())
            .AddSingleton(new StorePolicy(Some.Currency))
            .AddSingleton(new PublishingPolicy(RequiresVerifiedSellers: false))
            .AddSingleton(new OperationsPolicy(TimeSpan.FromMinutes(5)))
            .AddSingleton(Sessions)
            .AddSingleton(Payments)
            .AddSingleton(Orders)
            .AddSingleton(Webhooks).AddSingleton(new WebhookTargets(AllowsPrivate: false));
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        _relay = new InMemoryRelay(
            _state, _services.GetRequiredService<ReactionCatalog>(), _services.GetRequiredService<IServiceScopeFactory>(), Clock);
    }

    public static PaymentPolicy Payments { get; } = new(MaxAttempts: 5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    public static OrderPolicy Orders { get; } = new(OneUnpaidPerBuyer: false, ReservationLifetime: TimeSpan.FromHours(1));

    public static WebhookPolicy Webhooks { get; } = new(MaxAttempts: 3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    public static SessionPolicy Sessions { get; } = new(RefreshTokenLifetime: TimeSpan.FromDays(14), SessionLifetime: TimeSpan.FromDays(90));

    /// <summary>Provides every port and use case; scoped ones belong to one request.</summary>
    public IServiceProvider Services => _services;

    public FakeTimeProvider Clock { get; } = TestClock.New();

    public FixedRandomness Randomness { get; } = new();

    public ScriptedGateway Gateway { get; } = new();

    public RecordingNotifications Notifications { get; } = new();

    public FakePasswordHasher Passwords { get; } = new();

    public FakeSecretProtector Secrets { get; } = new();

    public FakePictureCodec Pictures { get; } = new();

    /// <summary>Sends a command or a query as a separate request.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Adds products to the catalog, with their stock.</summary>
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

    /// <summary>Adds a message to the outbox, in the state after its last attempt.</summary>
    public void Put(OutboxMessage message) => _state.Put(message);

    /// <summary>Every committed entity of a type.</summary>
    public IReadOnlyList<T> Stored<T>() => [.. _state.State.All<T>()];

    /// <summary>Changes the stored state in a separate unit of work.</summary>
    public async Task Commit(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                await work(scope.ServiceProvider);
                return Unit.Value;
            },
            actor: null,
            CancellationToken.None);
    }

    /// <summary>Delivers every due event to its reactions; an exception of a reaction is rethrown.</summary>
    public Task DeliverEvents() => _relay.DeliverDue();

    /// <summary>Delivers until nothing is left, advancing the clock to later deliveries.</summary>
    public Task DeliverAllEvents() => _relay.DeliverAll();

    /// <summary>Delivers every event again.</summary>
    public Task Redeliver() => _relay.RedeliverAll();

    /// <summary>The reasons of permanent rejections.</summary>
    public IReadOnlyList<string> DeadLetters => _relay.DeadLetters;

    /// <summary>Every committed public event.</summary>
    public Task<IReadOnlyList<FeedEvent>> Feed() =>
        _services.GetRequiredService<IEventFeed>().ReadAll(after: 0, limit: int.MaxValue, CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
