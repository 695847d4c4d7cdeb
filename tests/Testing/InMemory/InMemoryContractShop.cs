using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>Runs a contract on the fakes.</summary>
public sealed class InMemoryContractShop : IContractShop
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddInMemoryShop(new InMemoryShop(new FixedClock())).BuildServiceProvider(validateScopes: true);

    public IServiceProvider Services => _services;

    public Task Start() => Task.CompletedTask;

    public Task Settle() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
