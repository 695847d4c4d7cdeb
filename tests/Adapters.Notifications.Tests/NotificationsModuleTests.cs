using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications.Tests;

public sealed class NotificationsModuleTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("log")]
    public void Writes_mail_to_the_log_unless_told_otherwise(string? channel)
    {
        using var services = Services(channel);

        services.GetRequiredService<IStartupValidator>().Validate();

        services.GetRequiredService<INotificationPort>().Should().BeOfType<LogChannel>();
    }

    [Theory]
    [InlineData("smtp")]
    [InlineData("LOG")]
    [InlineData("")]
    public void Refuses_to_start_with_a_channel_it_does_not_have(string channel)
    {
        using var services = Services(channel);

        var start = () => services.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().WithMessage($"Email__Channel must be 'log', but is '{channel}'.");
    }

    private static ServiceProvider Services(string? channel)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(channel is null ? [] : [KeyValuePair.Create("Email:Channel", (string?)channel)])
            .Build();
        return new ServiceCollection().AddLogging().AddNotifications(configuration).BuildServiceProvider();
    }
}
