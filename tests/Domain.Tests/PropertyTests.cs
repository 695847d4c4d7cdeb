using Shop.Testing;

namespace Shop.Domain.Tests;

public sealed class PropertyTests
{
    [Property(MaxTest = 10)]
    public void Property_prints_its_seed_before_it_runs(int value) =>
        TestContext.Current.TestOutputHelper!.Output.Should().Contain($"{nameof(Property_prints_its_seed_before_it_runs)}: 10 runs with FSCHECK_REPLAY={Seed.Current}", $"{value} follows");

    [Fact]
    public void Property_runs_with_the_seed_of_the_process()
    {
        new PropertyAttribute().Replay.Should().Be(Seed.Current);
    }
}
