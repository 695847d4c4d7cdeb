using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Orders;

public sealed class PaymentTests
{
    private static readonly DateTimeOffset Now = FixedClock.Start;
    private static readonly DateTimeOffset Later = Now.AddMinutes(1);

    private readonly Payment _payment = AnOrder.OfOneTeapot().BuildPayment();

    [Fact]
    public void Is_due_at_once() =>
        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Pending, NextAttemptAt = Now, Amount = Some.Money(1000) });

    [Fact]
    public void Is_not_due_while_an_attempt_runs()
    {
        _payment.StartAttempt(Now).Should().Be(1);

        _payment.NextAttemptAt.Should().BeNull();
        _payment.Attempts.Should().Equal(new PaymentAttempt(1, Now, null, null, null, null));
    }

    [Fact]
    public void Is_paid_by_a_success()
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
    public void Is_tried_again_after_a_failure()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.Failed, "Try again.", next: Later, Now).Should().BeFalse();

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Pending, NextAttemptAt = Later, Failure = "Try again." });
        _payment.StartAttempt(Later).Should().Be(2);
    }

    [Fact]
    public void Forgets_its_failure_when_it_is_paid_at_last()
    {
        _payment.StartAttempt(Now);
        _payment.Fail(1, AttemptOutcome.Failed, "Try again.", Later, Now);
        _payment.StartAttempt(Later);

        _payment.Succeed(2, Later);

        _payment.Failure.Should().BeNull();
    }

    [Fact]
    public void Is_given_up_when_no_attempt_follows()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.Declined, "Declined.", next: null, Now).Should().BeTrue();

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Failed, NextAttemptAt = (DateTimeOffset?)null, Failure = "Declined." });
        Events().Should().EndWith(new PaymentFailed(_payment.OrderId, Some.Buyer.Id, "Declined."));
        _payment.StartAttempt(Later).Should().BeNull();
    }

    [Fact]
    public void Is_reversed_when_it_is_given_up_and_money_may_have_moved()
    {
        _payment.StartAttempt(Now);

        _payment.Fail(1, AttemptOutcome.TimedOut, "No answer.", next: null, Now);

        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Counts_an_attempt_cut_off_by_a_crash_as_timed_out()
    {
        _payment.StartAttempt(Now);

        _payment.StartAttempt(Later).Should().Be(2);

        _payment.Attempts[0].Should().BeEquivalentTo(new { Outcome = AttemptOutcome.TimedOut, FinishedAt = Later });
    }

    [Fact]
    public void Takes_the_late_success_of_an_attempt_that_was_given_up()
    {
        _payment.StartAttempt(Now);
        _payment.StartAttempt(Later);

        _payment.Succeed(1, Later).Should().BeTrue();

        _payment.Status.Should().Be(PaymentStatus.Paid);
        _payment.Attempts.Select(attempt => attempt.Outcome).Should().Equal(AttemptOutcome.Succeeded, AttemptOutcome.TimedOut);
    }

    [Fact]
    public void Ignores_the_late_failure_of_an_attempt_that_was_given_up()
    {
        _payment.StartAttempt(Now);
        _payment.StartAttempt(Later);

        _payment.Fail(1, AttemptOutcome.Declined, "Declined.", null, Later).Should().BeFalse();

        _payment.Status.Should().Be(PaymentStatus.Pending);
    }

    [Fact]
    public void Is_charged_no_more_when_it_is_cancelled()
    {
        _payment.Cancel(Now);

        _payment.Should().BeEquivalentTo(new { Status = PaymentStatus.Cancelled, NextAttemptAt = (DateTimeOffset?)null });
        _payment.StartAttempt(Now).Should().BeNull();
        Events().Should().BeEmpty();
    }

    [Fact]
    public void Is_reversed_when_it_is_cancelled_during_an_attempt()
    {
        _payment.StartAttempt(Now);

        _payment.Cancel(Later);

        _payment.Attempts.Single().Outcome.Should().Be(AttemptOutcome.TimedOut);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Is_reversed_when_success_comes_after_the_cancellation()
    {
        _payment.StartAttempt(Now);
        _payment.Cancel(Now);
        Events();

        _payment.Succeed(1, Later).Should().BeFalse();

        _payment.Status.Should().Be(PaymentStatus.Cancelled);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Has_failed_when_its_time_is_over_and_is_charged_no_more()
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
    public void Is_reversed_when_its_time_is_over_during_an_attempt()
    {
        _payment.StartAttempt(Now);

        _payment.Expire(Later);

        _payment.Attempts.Single().Outcome.Should().Be(AttemptOutcome.TimedOut);
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
        _payment.Succeed(1, Later).Should().BeFalse();
        Events().Should().EndWith(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Stays_paid_until_the_money_is_back_when_the_order_is_cancelled()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        Events();

        _payment.Cancel(Later);

        _payment.Status.Should().Be(PaymentStatus.Paid);
        Events().Should().Equal(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Stays_paid_until_the_money_is_back_when_it_is_refunded()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        Events();

        _payment.Refund();

        _payment.Status.Should().Be(PaymentStatus.Paid);
        Events().Should().Equal(new ChargeReversalDue(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Has_nothing_to_refund_before_it_is_paid() =>
        FluentActions.Invoking(_payment.Refund).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Is_refunded_once_the_money_is_back()
    {
        _payment.StartAttempt(Now);
        _payment.Succeed(1, Now);
        _payment.Cancel(Now);
        Events();

        _payment.Reversed(gaveBack: true);
        _payment.Reversed(gaveBack: true);

        _payment.Status.Should().Be(PaymentStatus.Refunded);
        Events().Should().Equal(new PaymentRefunded(_payment.OrderId, Some.Buyer.Id));
    }

    [Fact]
    public void Is_not_refunded_when_there_was_nothing_to_give_back()
    {
        _payment.StartAttempt(Now);
        _payment.Cancel(Now);
        Events();

        _payment.Reversed(gaveBack: false);

        _payment.Status.Should().Be(PaymentStatus.Cancelled);
        Events().Should().BeEmpty();
    }

    private IReadOnlyList<IDomainEvent> Events() => _payment.DequeueEvents();
}
