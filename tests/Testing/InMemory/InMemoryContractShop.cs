using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Security;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>Runs a contract on the fakes.</summary>
public sealed class InMemoryContractShop : IContractShop
{
    private readonly ServiceProvider _services = Build(new FixedClock());

    public IServiceProvider Services => _services;

    public Task Start() => Task.CompletedTask;

    public Task Settle() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider Build(FixedClock clock) => new ServiceCollection()
        .AddInMemoryShop(new InMemoryShop(clock))
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(RunningShop.Orders)
        .AddSingleton(RunningShop.Payments)
        .AddSingleton<IRandomness>(new FixedRandomness())
        .AddSingleton<ITransliteration, LatinTransliteration>()
        .BuildServiceProvider(validateScopes: true);
}
