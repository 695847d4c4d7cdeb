using Microsoft.Extensions.Configuration;
using Shop.Adapters.Web.Cli;

namespace Shop.Adapters.Web.Tests.Cli;

public sealed class FailureLineTests
{
    [Fact]
    public void Names_a_setting_that_cannot_be_read()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Payments:Duration", (string?)"soon")])
            .Build();

        var failure = FluentActions.Invoking(() => configuration.GetValue<TimeSpan>("Payments:Duration"))
            .Should().Throw<InvalidOperationException>().Which;

        FailureLine.Of(failure).Should().StartWith("shop: ").And.Contain("'soon'").And.Contain("Payments:Duration").And.NotContain("\n");
    }

    [Fact]
    public void Leaves_a_fault_of_the_program_its_stack()
    {
        FailureLine.Of(new InvalidOperationException("Sequence contains no elements.")).Should().BeNull();
    }
}
