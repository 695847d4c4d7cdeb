using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;
    private static readonly DateTimeOffset Later = Now.AddMinutes(1);

    private readonly Payment _payment = AnOrder.OfOneTeapot().BuildPayment();

    [Fact]
    public void Payment_is_due_at_once() =>
        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Pending, NextAttemptAt = Now, Amount = Some.Money(1000) });

    [Fact]
    public void Payment_is_not_due_while_an_attempt_runs()
    {
        _payment.StartAttempt(Now).Should().Be(1);

        _payment.NextAttemptAt.Should().BeNull();
        _payment.Attempts.Should().Equal(new PaymentAttempt(1, Now, null, null, null, null));
    }

    [Fact]
    public void Payment_is_paid_when_an_attempt_succeeds()
    {
        _payment.StartAttempt(Now);

        _payment.Succeed(1, Later).Should().BeTrue();

        _payment.Status.Should().Be(PaymentStatus.Paid);
        _payment.Attempts.Should().Equal(new PaymentAttempt(1, Now, Later, AttemptOutcome.Succeeded, null, null));
        Events().Should().Equal(
            new PaymentAttempted(_payment.OrderId, Some.Buyer.Id, 1, AttemptOutcome.Succeeded, null, null),
            new PaymentPaid(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_is_retried_after_a_failure()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.Failed, "Try again.", next: Later, Now).Should().BeFalse();

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Pending, NextAttemptAt = Later, Failure = "Try again." });
        _payment.StartAttempt(Later).Should().Be(2);
    }

    [Fact]
    public void Payment_clears_its_failure_when_paid()
    {
        _payment.StartAttempt(Now);
        _payment.Fail(1, AttemptOutcome.Failed, "Try again.", Later, Now);
        _payment.StartAttempt(Later);

        _payment.Succeed(2, Later);

        _payment.Failure.Should().BeNull();
    }

    [Fact]
    public void Payment_fails_when_no_further_attempt_is_planned()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.Declined, "Declined.", next: null, Now).Should().BeTrue();

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Failed, NextAttemptAt = (DateTimeOffset?)null, Failure = "Declined." });
        Events().Should().EndWith(new PaymentFailed(_payment.OrderId, Some.Buyer.Id, "Declined."));
        _payment.StartAttempt(Later).Should().BeNull();
    }

    [Fact]
    public void Payment_is_reversed_when_it_fails_after_an_attempt_with_unknown_outcome()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.TimedOut, "No answer.", next: null, Now);

        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_counts_an_attempt_interrupted_by_a_crash_as_timed_out()
    {
        _payment.StartAttempt(Now);

        _payment.StartAttempt(Later).Should().Be(2);

        _payment.Attempts[0].Should().BeEquivalentTo(new { Outcome = AttemptOutcome.TimedOut, FinishedAt = Later });
    }

    [Fact]
    public void Payment_accepts_the_late_success_of_a_timed_out_attempt()
    {
        _payment.StartAttempt(Now);
        _payment.StartAttempt(Later);

        _payment.Succeed(1, Later).Should().BeTrue();

        _payment.Status.Should().Be(PaymentStatus.Paid);
        _payment.Attempts.Select(attempt => attempt.Outcome).Should().Equal(AttemptOutcome.Succeeded, AttemptOutcome.TimedOut);
    }

    [Fact]
    public void Payment_ignores_the_late_failure_of_a_timed_out_attempt()
    {
        _payment.StartAttempt(Now);
        _payment.StartAttempt(Later);

        _payment.Fail(1, AttemptOutcome.Declined, "Declined.", null, Later).Should().BeFalse();

        _payment.Status.Should().Be(PaymentStatus.Pending);
    }

    [Fact]
    public void Payment_is_not_charged_after_cancellation()
    {
        _payment.Cancel(Now);

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Cancelled, NextAttemptAt = (DateTimeOffset?)null });
        _payment.StartAttempt(Now).Should().BeNull();
        Events().Should().BeEmpty();
    }

    [Fact]
    public void Payment_is_reversed_when_cancelled_during_an_attempt()
    {
        _payment.StartAttempt(Now);

        _payment.Cancel(Later);

        _payment.Attempts.Single().Outcome.Should().Be(AttemptOutcome.TimedOut);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_is_reversed_when_an_attempt_succeeds_after_cancellation()
    {
        _payment.StartAttempt(Now);
        _payment.Cancel(Now);
        Events();

        _payment.Succeed(1, Later).Should().BeFalse();

        _payment.Status.Should().Be(PaymentStatus.Cancelled);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_fails_on_expiry_and_is_not_charged_afterwards()
    {
        _payment.StartAttempt(Now);
        _payment.Fail(1, AttemptOutcome.Failed, "Try again.", Later, Now);
        Events();

        _payment.Expire(Later);

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Failed, Failure = "expired", NextAttemptAt = (DateTimeOffset?)null });
        _payment.StartAttempt(Later).Should().BeNull();
        Events().Should().Equal(new PaymentFailed(_payment.OrderId, Some.Buyer.Id, "expired"));
    }

    [Fact]
    public void Payment_is_reversed_when_it_expires_during_an_attempt()
    {
        _payment.StartAttempt(Now);

        _payment.Expire(Later);

        _payment.Attempts.Single().Outcome.Should().Be(AttemptOutcome.TimedOut);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
        _payment.Succeed(1, Later).Should().BeFalse();
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_of_a_cancelled_order_stays_paid_until_the_charge_is_reversed()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        Events();

        _payment.Cancel(Later);

        _payment.Status.Should().Be(PaymentStatus.Paid);
        Events().Should().Equal(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_under_refund_stays_paid_until_the_charge_is_reversed()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        Events();

        _payment.Refund(Now);

        _payment.Status.Should().Be(PaymentStatus.Paid);
        Events().Should().Equal(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_cannot_be_refunded_before_it_is_paid() =>
        FluentActions.Invoking(() => _payment.Refund(Now)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Payment_is_refunded_once_the_charge_is_reversed()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        _payment.Cancel(Now);
        Events();

        _payment.Reversed(gaveBack: true, Now);
        _payment.Reversed(gaveBack: true, Now);

        _payment.Status.Should().Be(PaymentStatus.Refunded);
        Events().Should().Equal(new PaymentRefunded(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Payment_is_not_refunded_when_the_reversal_finds_no_charge()
    {
        _payment.StartAttempt(Now);
        _payment.Cancel(Now);
        Events();

        _payment.Reversed(gaveBack: false, Now);

        _payment.Status.Should().Be(PaymentStatus.Cancelled);
        Events().Should().BeEmpty();
    }

    [Fact]
    public void Reversal_is_recorded_as_due_and_as_finished()
    {
        _payment.StartAttempt(Now);
        _payment.Cancel(Now);
        _payment.Should().BeEquivalentTo(new { ReversalDueAt = Now, ReversalFinishedAt = (DateTimeOffset?)null });

        _payment.Reversed(gaveBack: false, Later).Should().BeTrue();

        _payment.Should().BeEquivalentTo(new { ReversalDueAt = Now, ReversalFinishedAt = Later, ReversalContradictedAt = (DateTimeOffset?)null });
    }

    [Fact]
    public void Reversal_of_a_confirmed_charge_is_not_finished_while_the_gateway_gives_nothing_back()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        _payment.Refund(Now);

        _payment.Reversed(gaveBack: false, Later).Should().BeFalse();
        _payment.Reversed(gaveBack: false, Later.AddMinutes(1)).Should().BeFalse();

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Paid, ReversalFinishedAt = (DateTimeOffset?)null, ReversalContradictedAt = Later });
        _payment.Reversed(gaveBack: true, Later).Should().BeTrue();
        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Refunded, ReversalFinishedAt = Later, ReversalContradictedAt = (DateTimeOffset?)null });
    }

    private IReadOnlyList<IDomainEvent> Events() => _payment.DequeueEvents();
}
