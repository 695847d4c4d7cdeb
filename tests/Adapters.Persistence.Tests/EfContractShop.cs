using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Events;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>
/// Runs a contract test on PostgreSQL, each test on a separate database. No deliveries run; the feed grows only when a test settles the
/// shop.
/// </summary>
public sealed class EfContractShop : IContractShop
{
    private string _database = "";
    private ServiceProvider? _services;

    public IServiceProvider Services => _services!;

    public async Task Start()
    {
        _database = await ShopDatabases.Create();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(TestClock.New())
            .AddSingleton<IRequestContext>(new FixedRequest())
            .AddSingleton(RunningShop.Orders)
            .AddSingleton(RunningShop.Payments)
            .AddSingleton<IRandomness>(new FixedRandomness())
            .AddSingleton<ISecretProtector>(new FakeSecretProtector())
            .AddSingleton<ITransliteration, AsciiTransliteration>()
            .AddApplication()
            .AddPersistence(_database)
            .BuildServiceProvider(validateScopes: true);
        await _services.GetRequiredService<FeedListener>().StartAsync(CancellationToken.None);
    }

    public Task Settle() => Services.GetRequiredService<IOutboxSequencer>().SequenceAll();

    public async ValueTask DisposeAsync()
    {
        if (_services is null)
            return;

        await _services.GetRequiredService<FeedListener>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await PostgresCluster.DropDatabase(_database);
    }
}
