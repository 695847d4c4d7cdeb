using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Contracts;
using Shop.Testing.InMemory;
using Shop.Testing.Stories;

namespace Shop.Application.Tests.InMemory;

public sealed class InMemoryStoryTests() : StoryContract(runs: 1000)
{
    protected override Task<IStoryShop> Open(Action<IServiceCollection> replace) => Task.FromResult<IStoryShop>(new InMemoryStoryShop(replace));
}
