using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Contracts;
using Shop.Testing.Stories;

namespace Shop.Adapters.Persistence.Tests.Orders;

public sealed class EfStoryTests() : StoryContract(runs: 30)
{
    protected override async Task<IStoryShop> Open(Action<IServiceCollection> replace) => new EfStoryShop(await ShopInstance.On(database: null, replace));
}
