using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Testing.Stories;

/// <summary>
/// Whatever happens to a shop, in whatever order and wherever the process dies, its books are right and every order comes to an end.
/// A story that goes wrong is told as short as it can be made, with its <see cref="Seed"/>.
/// </summary>
public static class StoryLaw
{
    /// <param name="runs">How many stories are told.</param>
    /// <param name="open">Opens a shop with the story's fakes in the place of what it has.</param>
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
