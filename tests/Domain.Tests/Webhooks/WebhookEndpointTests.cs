using Shop.Domain.Webhooks;

namespace Shop.Domain.Tests.Webhooks;

public sealed class WebhookEndpointTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly StoredSecret First = new("first");
    private static readonly StoredSecret Second = new("second");
    private static readonly StoredSecret Third = new("third");

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
        var secret = WebhookSecret.Of([.. Enumerable.Repeat((byte)1, WebhookSecret.Length)]);

        secret.Reveal().Should().Be("whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
        $"{secret} {First}".Should().NotContain("AQEB").And.NotContain("first");
        WebhookSecret.Parse(secret.Reveal()).Key().Should().Equal(secret.Key());
    }
}
