using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Security;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>Runs a contract on the fakes.</summary>
public sealed class InMemoryContractShop : IContractShop
{
    private readonly ServiceProvider _services = Build(TestClock.New());

    public IServiceProvider Services => _services;

    public Task Start() => Task.CompletedTask;

    public Task Settle() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider Build(FakeTimeProvider clock) => new ServiceCollection()
        .AddApplication()
        .AddInMemoryShop(new InMemoryShop(clock))
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(RunningShop.Orders)
        .AddSingleton(RunningShop.Payments)
        .AddSingleton<IRandomness>(new FixedRandomness())
        .AddSingleton<ISecretProtector>(new FakeSecretProtector())
        .AddSingleton<ITransliteration, AsciiTransliteration>()
        .BuildServiceProvider(validateScopes: true);
}
