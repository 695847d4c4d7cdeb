using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Stories;
using Xunit;

namespace Shop.Testing.Contracts;

/// <param name="runs">How many stories are told, unless <c>SHOP_MODEL_RUNS</c> says otherwise.</param>
public abstract class StoryContract(int runs)
{
    private int Runs => Environment.GetEnvironmentVariable("SHOP_MODEL_RUNS") is { Length: > 0 } wanted ? int.Parse(wanted, null) : runs;

    [Fact]
    public void Every_story_ends_with_books_that_are_right_and_orders_that_are_over() => StoryLaw.Holds(Runs, Open);

    /// <param name="replace">Puts the story's fakes in the place of what a shop has.</param>
    protected abstract Task<IStoryShop> Open(Action<IServiceCollection> replace);
}
