using Microsoft.Extensions.DependencyInjection;
using Shop.Testing.Stories;
using Xunit;

namespace Shop.Testing.Contracts;

/// <param name="runs">Number of scenarios, unless <c>SHOP_MODEL_RUNS</c> is set.</param>
public abstract class StoryContract(int runs)
{
    private int Runs => Environment.GetEnvironmentVariable("SHOP_MODEL_RUNS") is { Length: > 0 } wanted ? int.Parse(wanted, null) : runs;

    [Fact]
    public void Every_story_ends_with_books_that_are_right_and_orders_that_are_over() => StoryLaw.Holds(Runs, Open);

    /// <param name="replace">Replaces services of the shop with the fakes of the test.</param>
    protected abstract Task<IStoryShop> Open(Action<IServiceCollection> replace);
}
