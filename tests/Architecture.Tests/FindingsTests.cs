using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class FindingsTests
{
    [Fact]
    public void A_rule_that_examined_no_items_fails() =>
        FluentActions.Invoking(new Findings(0, []).ShouldBeNone).Should().Throw<Exception>().WithMessage("*looks at nothing*");

    [Fact]
    public void A_rule_with_a_violation_fails() =>
        FluentActions.Invoking(new Findings(1, ["X breaks it"]).ShouldBeNone).Should().Throw<Exception>().WithMessage("*X breaks it*");

    [Fact]
    public void A_sample_with_more_violations_than_expected_fails() =>
        FluentActions.Invoking(() => new Findings(2, ["X", "Y"]).ShouldName("X")).Should().Throw<Exception>();
}
