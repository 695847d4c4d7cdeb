using Shop.Domain.Webhooks;

namespace Shop.Domain.Tests.Webhooks;

public sealed class WebhookDeliveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly WebhookPolicy Policy = new(MaxAttempts: 4, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
    private static readonly WebhookAnswer Broken = new(500, "Answered 500.");

    private readonly WebhookDelivery _delivery = WebhookDelivery.Of(WebhookDeliveryId.New(Now), WebhookEndpointId.New(Now), WebhookMessage.Test(Now), Now);

    [Fact]
    public void Webhook_delivery_backs_off_up_to_a_limit_until_it_fails()
    {
        var waits = new List<double>();
        for (var next = Now; _delivery.State == WebhookDeliveryState.Pending; next = _delivery.NextAttemptAt ?? next)
        {
            Try(Broken, next, chance: 0.5);
            waits.Add((_delivery.NextAttemptAt - next)?.TotalSeconds ?? -1);
        }

        waits.Should().Equal(6.25, 12.5, 18.75, -1);
        _delivery.State.Should().Be(WebhookDeliveryState.Failed);
        _delivery.Attempts.Select(attempt => (attempt.Number, attempt.Status)).Should().Equal((1, 500), (2, 500), (3, 500), (4, 500));
    }

    [Fact]
    public void Webhook_delivery_ends_with_the_first_success()
    {
        Try(Broken, Now);
        Try(new WebhookAnswer(204, null), Now);

        (_delivery.State, _delivery.NextAttemptAt).Should().Be((WebhookDeliveryState.Delivered, null));
        _delivery.Attempts.Select(attempt => attempt.Error).Should().Equal("Answered 500.", null);
    }

    [Fact]
    public void Webhook_delivery_is_not_retried_when_the_receiver_answers_410()
    {
        Try(new WebhookAnswer(410, "Answered 410."), Now);

        _delivery.State.Should().Be(WebhookDeliveryState.Failed);
    }

    [Fact]
    public void Redelivered_webhook_is_due_at_once_with_as_many_attempts_as_a_new_one()
    {
        foreach (var _ in Enumerable.Range(0, 4))
            Try(Broken, Now);

        _delivery.Redeliver(Now);
        _delivery.IsDue(Now).Should().BeTrue();
        Try(Broken, Now);

        _delivery.State.Should().Be(WebhookDeliveryState.Pending);
        _delivery.Attempts[^1].Number.Should().Be(5);
    }

    [Fact]
    public void Webhook_delivery_is_not_due_under_a_lease_and_a_superseded_lease_number_is_invalid()
    {
        _delivery.Take(Now.AddMinutes(1));
        var first = _delivery.Lease.Number;

        _delivery.IsDue(Now).Should().BeFalse();
        _delivery.IsDue(Now.AddMinutes(1)).Should().BeTrue();
        _delivery.Take(Now.AddMinutes(2));
        _delivery.Lease.IsHeld(first).Should().BeFalse();
        _delivery.Lease.IsHeld(_delivery.Lease.Number).Should().BeTrue();
    }

    [Fact]
    public void Webhook_delivery_stores_only_its_latest_attempts()
    {
        foreach (var _ in Enumerable.Range(0, WebhookDelivery.MaxStoredAttempts + 5))
            Try(Broken, Now);

        _delivery.Attempts.Should().HaveCount(WebhookDelivery.MaxStoredAttempts);
        _delivery.Attempts[^1].Number.Should().Be(WebhookDelivery.MaxStoredAttempts + 5);
    }

    private void Try(WebhookAnswer answer, DateTimeOffset at, double chance = 0)
    {
        _delivery.Take(at.AddMinutes(1));
        _delivery.Note(answer, at, TimeSpan.Zero, Policy, chance);
    }
}
