using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Contracts;
using Shop.Testing.InMemory;
using Shop.Testing.ModelBased;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryModelBasedTests() : ModelBasedContract(runs: 100)
{
    protected override Task<IModelTestShop> Open(Action<IServiceCollection> replace) => Task.FromResult<IModelTestShop>(new InMemoryModelTestShop(replace));
}
