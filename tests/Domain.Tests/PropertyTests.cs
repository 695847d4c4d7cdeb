using FsCheck.Fluent;

namespace Shop.Domain.Tests;

public sealed class PropertyTests
{
    [Fact]
    public void Failing_property_reports_the_value_and_the_seed()
    {
        var check = () => Property.Holds(Gen.Choose(0, 100), number => number.Should().BeLessThan(50));

        check.Should().Throw<Exception>().WithMessage("*Falsifiable*").And.Message.Should().MatchRegex(@"seed of \(\d+,\d+\)");
    }

    [Fact]
    public void Failing_sequence_is_shrunk_to_the_relevant_steps()
    {
        var check = () => Property.HoldsForEveryRow(Gen.Choose(0, 9), row => row.Should().NotContain(7));

        check.Should().Throw<Exception>().WithMessage("*Shrunk*[|7|]*");
    }
}
