using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Application.Payments;
using Shop.Domain.Payments;
using Shop.Testing.Fakes;

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

    [Theory]
    [InlineData("Production", null, false, true)]
    [InlineData("Production", "true", true, true)]
    [InlineData("Development", null, true, false)]
    [InlineData("Development", "false", false, false)]
    public async Task Scripts_are_open_outside_Production_or_where_configured_and_Production_warns_of_the_simulator(
        string environment, string? setting, bool areOffered, bool warns)
    {
        var (host, log) = (Substitute.For<IHostEnvironment>(), new LoggedLines());
        host.EnvironmentName.Returns(environment);
        await using var services = Services(("AllowScripts", setting)).AddSingleton(host).AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();

        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);

        services.GetRequiredService<SimulatedMethods>().AreOffered.Should().Be(areOffered);
        log.All.Any(line => line.Contains("simulated payment gateway runs in Production", StringComparison.Ordinal)).Should().Be(warns);
    }

    private static PaymentPolicy Policy(params (string Setting, string Value)[] settings)
    {
        using var services = Services([.. settings.Select(entry => (entry.Setting, (string?)entry.Value))]).BuildServiceProvider();
        return services.GetRequiredService<PaymentPolicy>();
    }

    private static IServiceCollection Services(params (string Setting, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(entry => KeyValuePair.Create($"Payments:{entry.Setting}", entry.Value)))
            .Build();
        return new ServiceCollection().AddPayments(configuration, "Host=/nowhere");
    }
}
