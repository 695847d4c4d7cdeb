using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Workers;
using Shop.Adapters.Workers.Outbox;
using Shop.Application;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Notifications;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.SampleData;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>
/// A running instance of the application on a real database, without the web adapter; several instances may share a database.
/// </summary>
internal sealed class ShopInstance : IAsyncDisposable
{
    public static readonly Currency Dollar = Currency.Of("USD");

    private readonly ServiceProvider _services;

    private ShopInstance(ServiceProvider services) => _services = services;

    public required string ConnectionString { get; init; }

    /// <summary>Whether the database was created for this instance.</summary>
    private bool OwnsDatabase { get; init; }

    public Actor Admin { get; } = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Admin);

    public static async Task<ShopInstance> On(string? database, Action<IServiceCollection>? replace = null, OutboxOptions? outbox = null)
    {
        var connectionString = database ?? await ShopDatabases.Create();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StorePolicy(Dollar))
            .AddSingleton(new WebhookTargets(AllowsPrivate: false))
            .AddSingleton(new PublishingPolicy(RequiresVerifiedSellers: false))
            .AddSingleton(new PaymentPolicy(3, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(1)))
            .AddSingleton(new OrderPolicy(OneUnpaidPerBuyer: false, TimeSpan.FromHours(1)))
            .AddSingleton(new RetentionPolicy())
            .AddSingleton<IRandomness, Dice>()
            .AddSingleton<ISecretProtector>(new FakeSecretProtector())
            .AddSingleton<ITransliteration, AsciiTransliteration>()
            .AddSingleton<IPictureCodec, FakePictureCodec>()
            .AddSingleton<ISamplePictures, FakeSamplePictures>()
            .AddSingleton<ObedientGateway>()
            .AddSingleton<IPaymentGateway>(provider => provider.GetRequiredService<ObedientGateway>())
            .AddSingleton(Substitute.For<INotificationPort>())
            .AddSingleton<IRequestContext, FixedRequest>()
            .AddApplication()
            .AddPersistence(connectionString)
            .AddOutboxRelay();
        if (outbox is not null)
            services.AddSingleton(outbox);
        replace?.Invoke(services);
        return new ShopInstance(services.BuildServiceProvider()) { ConnectionString = connectionString, OwnsDatabase = database is null };
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task Start()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    public async Task Stop()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(CancellationToken.None);
    }

    /// <summary>Sends in a separate scope, like a request.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Sends a batch command like a request with an idempotency key.</summary>
    /// <returns>The result, and whether it was replayed.</returns>
    public async Task<(TResult Result, bool IsReplayed)> SendOnce<TResult>(IBatchCommand<TResult> command, IdempotencyKey key)
    {
        await using var scope = _services.CreateAsyncScope();
        var repetition = scope.ServiceProvider.GetRequiredService<Repetition>();
        repetition.Request = new RepeatableRequest(key, "fingerprint", new Dictionary<string, string>(StringComparer.Ordinal));
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        return (result, repetition.Replayed is not null);
    }

    /// <summary>Runs an action with a scoped service.</summary>
    public async Task<TResult> With<TService, TResult>(Func<TService, Task<TResult>> action) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<ProductId> AddProduct(string name, long price, int stock) =>
        await Send(new CreateProduct(
            Admin,
            new ProductFields(name.ToUpperInvariant(), name, Money.Of(price, Dollar), default, default, default, default, default, default, default, default, default, default),
            stock));

    /// <summary>Requests a notification of an account.</summary>
    public Task Mails()
    {
        var account = AnAccount.OfAdmin();
        return With<IServiceProvider, bool>(services => services.GetRequiredService<IUnitOfWork>().Commit(
            () =>
            {
                services.GetRequiredService<IAccountRepository>().Add(account.Build());
                var about = Shop.Domain.Shared.EventId.New(TimeProvider.System.GetUtcNow());
                services.GetRequiredService<IOutbox>().Enqueue(new NotificationRequested(account.Actor.Id, about, new RenderedNotice("Subject", "Text", "<p>Text</p>")));
                return Task.FromResult(true);
            },
            actor: null,
            CancellationToken.None));
    }

    public async Task<T?> Query<T>(string sql)
    {
        await using var command = Get<NpgsqlDataSource>().CreateCommand(sql);
        // Filling a table takes as long as the machine needs.
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _services.DisposeAsync();
        if (OwnsDatabase)
            await PostgresCluster.DropDatabase(ConnectionString);
    }

    private sealed class Dice : IRandomness
    {
        public double NextFraction() => Random.Shared.NextDouble();

        public byte[] NextBytes(int count) => System.Security.Cryptography.RandomNumberGenerator.GetBytes(count);
    }
}
