using FsCheck.Fluent;

namespace Shop.Domain.Tests;

public sealed class PropertyTests
{
    [Fact]
    public void A_law_that_does_not_hold_fails_with_the_value_and_the_seed()
    {
        var check = () => Property.Holds(Gen.Choose(0, 100), number => number.Should().BeLessThan(50));

        check.Should().Throw<Exception>().WithMessage("*Falsifiable*").And.Message.Should().MatchRegex(@"seed of \(\d+,\d+\)");
    }

    [Fact]
    public void A_row_that_breaks_a_law_is_cut_down_to_the_steps_that_matter()
    {
        var check = () => Property.HoldsForEveryRow(Gen.Choose(0, 9), row => row.Should().NotContain(7));

        check.Should().Throw<Exception>().WithMessage("*Shrunk*[|7|]*");
    }
}
