using Microsoft.Extensions.Configuration;
using Shop.Host.Cli;

namespace Shop.Host.Tests.Cli;

public sealed class FailureLineTests
{
    [Fact]
    public void Failure_line_names_a_setting_that_cannot_be_read()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Payments:Duration", (string?)"soon")])
            .Build();

        var failure = FluentActions.Invoking(() => configuration.GetValue<TimeSpan>("Payments:Duration"))
            .Should().Throw<InvalidOperationException>().Which;

        FailureLine.Of(failure).Should().StartWith("shop: ").And.Contain("'soon'").And.Contain("Payments:Duration").And.NotContain("\n");
    }

    [Fact]
    public void Failure_line_does_not_replace_the_stack_trace_of_a_program_error()
    {
        FailureLine.Of(new InvalidOperationException("Sequence contains no elements.")).Should().BeNull();
    }
}
