using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Testing.Stories;

/// <summary>
/// The model-based test: after any sequence of commands with any crash points, the shop matches the model and every order reaches a final
/// status. A failing scenario is shrunk and reported with its <see cref="Seed"/>.
/// </summary>
public static class StoryLaw
{
    /// <param name="runs">Number of scenarios.</param>
    /// <param name="open">Opens a shop in which the fakes of the test replace its services.</param>
    public static void Holds(int runs, Func<Action<IServiceCollection>, Task<IStoryShop>> open) =>
        Prop.ForAll(StoryGen.Stories, story => Task.Run(() => Tell(story, open))).Check(Seed.Config(runs));

    private static async Task Tell(Story story, Func<Action<IServiceCollection>, Task<IStoryShop>> open)
    {
        await using var scene = await Scene.Set(story, open);
        var teller = new Teller(scene);
        foreach (var step in story.Steps)
            await teller.Play(step);
        await new Ending(scene, teller).Play();
    }
}
