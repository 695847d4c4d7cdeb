using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Domain.Tests.Webhooks;

public sealed class WebhookTargetsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("https://172.16.0.1/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://203.0.113.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    public void Address_that_is_not_public_is_no_target_unless_allowed(string url)
    {
        FluentActions.Invoking(() => new WebhookTargets(AllowsPrivate: false).EnsureAllows(url))
            .Should().Throw<DomainException>().Which.Code.Should().Be("target-not-allowed");
        FluentActions.Invoking(() => new WebhookTargets(AllowsPrivate: true).EnsureAllows(url)).Should().NotThrow();
    }

    [Theory]
    [InlineData("https://1.1.1.1/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://receiver.example.org/")]
    [InlineData("https://localhost/")]
    public void Public_addresses_and_names_are_targets(string url) =>
        FluentActions.Invoking(() => new WebhookTargets(AllowsPrivate: false).EnsureAllows(url)).Should().NotThrow();
}
