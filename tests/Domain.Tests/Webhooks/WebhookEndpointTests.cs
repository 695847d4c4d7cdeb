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
    public void Both_secrets_are_valid_for_a_day_after_a_rotation()
    {
        _endpoint.Rotate(Second, Now);

        _endpoint.SecretsAt(Now + TimeSpan.FromHours(23.99)).Should().Equal(Second, First);
        _endpoint.SecretsAt(Now + TimeSpan.FromHours(24)).Should().Equal(Second);
    }

    [Fact]
    public void Second_rotation_ends_the_validity_of_the_first_secret()
    {
        _endpoint.Rotate(Second, Now);
        _endpoint.Rotate(Third, Now);

        _endpoint.SecretsAt(Now).Should().Equal(Third, Second);
    }

    [Fact]
    public void Webhook_secret_is_written_only_when_explicitly_revealed()
    {
        First.Reveal().Should().Be("whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
        $"{First}".Should().NotContain("AQEB");
        WebhookSecret.Parse(First.Reveal()).Key().Should().Equal(First.Key());
    }

    private static WebhookSecret Secret(byte fill) => WebhookSecret.Of([.. Enumerable.Repeat(fill, WebhookSecret.Length)]);
}
