using FluentAssertions;
using Shop.Domain.Webhooks;

namespace Shop.Domain.Tests.Webhooks;

public sealed class WebhookEndpointTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly WebhookSecret First = Secret(1);
    private static readonly WebhookSecret Second = Secret(2);
    private static readonly WebhookSecret Third = Secret(3);

    private readonly WebhookEndpoint _endpoint = WebhookEndpoint.Create(
        WebhookEndpointId.New(Now), new("https://receiver.example.org/", [WebhookSubscription.Everything], null, WebhookEndpointStatus.Active), First, Now);

    [Fact]
    public void While_rotating_both_secrets_are_valid_for_a_day()
    {
        _endpoint.Rotate(Second, Now);

        _endpoint.SecretsAt(Now + TimeSpan.FromHours(23.99)).Should().Equal(Second, First);
        _endpoint.SecretsAt(Now + TimeSpan.FromHours(24)).Should().Equal(Second);
    }

    [Fact]
    public void A_second_rotation_ends_the_first()
    {
        _endpoint.Rotate(Second, Now);
        _endpoint.Rotate(Third, Now);

        _endpoint.SecretsAt(Now).Should().Equal(Third, Second);
    }

    [Fact]
    public void A_secret_is_written_down_only_when_it_is_asked_to_be()
    {
        First.Reveal().Should().Be("whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
        $"{First}".Should().NotContain("AQEB");
        WebhookSecret.Parse(First.Reveal()).Key().Should().Equal(First.Key());
    }

    [Theory]
    [InlineData("https://receiver.example.org/shop?x=1", true)]
    [InlineData("http://receiver.example.org:8080", true)]
    [InlineData("http://[2001:db8::1]/", true)]
    [InlineData("ftp://receiver.example.org/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/shop", false)]
    [InlineData("receiver.example.org", false)]
    [InlineData("https://me:secret@receiver.example.org/", false)]
    [InlineData("https:///shop", false)]
    public void Deliveries_go_to_http_addresses_without_users(string url, bool valid) => WebhookSubscription.IsUrl(url).Should().Be(valid);

    private static WebhookSecret Secret(byte fill) => WebhookSecret.Of([.. Enumerable.Repeat(fill, WebhookSecret.Length)]);
}
