using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.ModelBased;

namespace Shop.Testing.Contracts;

/// <param name="runs">Number of scenarios, unless <c>SHOP_MODEL_RUNS</c> is set.</param>
public abstract class ModelBasedContract(int runs)
{
    private int Runs => Environment.GetEnvironmentVariable("SHOP_MODEL_RUNS") is { Length: > 0 } wanted ? int.Parse(wanted, null) : runs;

    [Fact]
    public void Every_model_run_ends_with_consistent_data_and_finished_orders() => ModelBasedProperty.Holds(Runs, Open);

    /// <param name="replace">Replaces services of the shop with the fakes of the test.</param>
    protected abstract Task<IModelTestShop> Open(Action<IServiceCollection> replace);
}
