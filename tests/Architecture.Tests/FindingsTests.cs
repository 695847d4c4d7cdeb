using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class FindingsTests
{
    [Fact]
    public void A_rule_that_looked_at_nothing_does_not_hold() =>
        FluentActions.Invoking(new Findings(0, []).ShouldBeNone).Should().Throw<Exception>().WithMessage("*looks at nothing*");

    [Fact]
    public void A_rule_that_found_something_does_not_hold() =>
        FluentActions.Invoking(new Findings(1, ["X breaks it"]).ShouldBeNone).Should().Throw<Exception>().WithMessage("*X breaks it*");

    [Fact]
    public void A_sample_that_breaks_more_than_it_should_is_noticed() =>
        FluentActions.Invoking(() => new Findings(2, ["X", "Y"]).ShouldName("X")).Should().Throw<Exception>();
}
