using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Contracts;
using Shop.Testing.ModelBased;

namespace Shop.Adapters.Persistence.Tests.Orders;

[AnyLocale]
public sealed class EfModelBasedTests() : ModelBasedContract(runs: 15)
{
    protected override async Task<IModelTestShop> Open(Action<IServiceCollection> replace) => new EfModelTestShop(await ShopInstance.On(database: null, replace));
}
