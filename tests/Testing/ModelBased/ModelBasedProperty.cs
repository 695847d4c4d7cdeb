using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Testing.ModelBased;

/// <summary>
/// The model-based test: after any sequence of commands with any crash points, the shop matches the model and every order reaches a final
/// status. A failing scenario is shrunk and reported with its <see cref="Seed"/>.
/// </summary>
public static class ModelBasedProperty
{
    /// <param name="runs">Number of scenarios.</param>
    /// <param name="open">Opens a shop in which the fakes of the test replace its services.</param>
    public static void Holds(int runs, Func<Action<IServiceCollection>, Task<IModelTestShop>> open) =>
        Prop.ForAll(ScenarioGen.Scenarios, scenario => Task.Run(() => Run(scenario, open))).Check(Seed.Config(runs));

    private static async Task Run(TestScenario scenario, Func<Action<IServiceCollection>, Task<IModelTestShop>> open)
    {
        await using var run = await ModelRun.Set(scenario, open);
        var runner = new ScenarioRunner(run);
        foreach (var step in scenario.Steps)
            await runner.Play(step);
        await new Teardown(run, runner).Play();
    }
}
