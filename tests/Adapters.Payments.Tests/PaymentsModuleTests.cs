using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments.Tests;

public sealed class PaymentsModuleTests
{
    [Fact]
    public void Payment_policy_has_ten_attempts_and_a_backoff_base_of_300_milliseconds_by_default()
    {
        Policy().Should().BeEquivalentTo(new { MaxAttempts = 10, BackoffBase = TimeSpan.FromMilliseconds(300) });
    }

    [Fact]
    public void Payment_policy_is_read_from_the_configuration()
    {
        var policy = Policy(("MaxAttempts", "3"), ("BackoffBase", "01:00:00"));

        policy.Should().Be(new PaymentPolicy(3, TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("FailureProbability", "101")]
    [InlineData("FailureProbability", "-1")]
    [InlineData("FailureProbability", "NaN")]
    [InlineData("Duration", "5")]
    [InlineData("Duration", "-00:00:01")]
    [InlineData("MaxAttempts", "0")]
    [InlineData("MaxAttempts", "101")]
    [InlineData("BackoffBase", "00:00:00")]
    [InlineData("BackoffBase", "02:00:00")]
    public void Startup_fails_and_names_the_setting_when_a_setting_is_out_of_range(string setting, string value)
    {
        var start = () => Policy((setting, value));

        start.Should().Throw<OptionsValidationException>().Which.Message.Should().StartWith($"Payments__{setting} must be from ");
    }

    private static PaymentPolicy Policy(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(entry => KeyValuePair.Create($"Payments:{entry.Setting}", (string?)entry.Value)))
            .Build();
        using var services = new ServiceCollection().AddPayments(configuration, "Host=/nowhere").BuildServiceProvider();
        return services.GetRequiredService<PaymentPolicy>();
    }
}
