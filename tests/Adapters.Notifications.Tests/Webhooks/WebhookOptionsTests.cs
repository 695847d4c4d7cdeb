using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Notifications.Tests.Webhooks;

public sealed class WebhookOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("true", null)]
    [InlineData("False", null)]
    [InlineData("yes", "Webhooks__AllowPrivateTargets must be 'true' or 'false'.")]
    [InlineData("", "Webhooks__AllowPrivateTargets must be 'true' or 'false'.")]
    public void Startup_fails_when_AllowPrivateTargets_is_neither_true_nor_false(string? value, string? refusal)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(value is null ? [] : [KeyValuePair.Create("Webhooks:AllowPrivateTargets", (string?)value)])
            .Build();
        using var services = new ServiceCollection().AddNotifications(configuration).BuildServiceProvider();

        var start = () => services.GetRequiredService<IStartupValidator>().Validate();

        if (refusal is null)
            start.Should().NotThrow();
        else
            start.Should().Throw<OptionsValidationException>().WithMessage(refusal);
    }
}
