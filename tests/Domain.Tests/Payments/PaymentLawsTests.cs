using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Payments;

public sealed class PaymentLawsTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private static readonly Gen<Step> Steps = Gen.Elements(
            new Kind("start", (charge, _) => charge.Start()),
            new Kind("succeed", (charge, number) => charge.Succeed(number)),
            new Kind("decline", (charge, number) => charge.Fail(number, AttemptOutcome.Declined, next: null)),
            new Kind("fail", (charge, number) => charge.Fail(number, AttemptOutcome.Failed, next: Now)),
            new Kind("time out", (charge, number) => charge.Fail(number, AttemptOutcome.TimedOut, next: Now)),
            new Kind("time out for good", (charge, number) => charge.Fail(number, AttemptOutcome.TimedOut, next: null)),
            new Kind("cancel", (charge, _) => charge.Cancel()),
            new Kind("expire", (charge, _) => charge.Expire()),
            new Kind("refund", (charge, _) => charge.Refund()),
            new Kind("send", (charge, _) => charge.Send()),
            new Kind("reverse", (charge, _) => charge.Reverse(gaveBack: true)),
            new Kind("reverse nothing", (charge, _) => charge.Reverse(gaveBack: false)))
        .SelectMany(kind => Gen.Choose(1, 4).Select(number => new Step(kind, number)));

    [Property]
    public Property Payment_has_at_most_one_successful_attempt() => AfterEveryStep(charge =>
        charge.Payment.Attempts.Count(attempt => attempt.Outcome == AttemptOutcome.Succeeded).Should().BeLessThanOrEqualTo(1));

    [Property]
    public Property Order_is_paid_at_most_once() => AfterEveryStep(charge => charge.TimesPaid.Should().BeLessThanOrEqualTo(1));

    [Property]
    public Property Order_status_matches_the_payment_status() => AfterEveryStep(charge =>
    {
        if (charge.Payment.Status == PaymentStatus.Paid)
            charge.TimesPaid.Should().Be(1);
        if (charge.Payment.Status == PaymentStatus.Failed)
            charge.Order.Status.Should().Be(OrderStatus.Rejected);
        if (charge.Payment.Status == PaymentStatus.Pending)
            charge.Order.Status.Should().Be(OrderStatus.Pending);
    });

    [Property]
    public Property Attempts_are_numbered_from_one_and_only_the_last_may_be_running() => AfterEveryStep(charge =>
    {
        var attempts = charge.Payment.Attempts;
        attempts.Index().All(entry => entry.Item.Number == entry.Index + 1).Should().BeTrue();
        attempts.SkipLast(1).Any(attempt => attempt.Outcome is null).Should().BeFalse();
    });

    [Property]
    public Property Settled_payment_has_no_running_and_no_due_attempt() => AfterEveryStep(charge =>
    {
        if (charge.Payment.Status == PaymentStatus.Pending)
            return;
        charge.Payment.NextAttemptAt.Should().BeNull();
        charge.Payment.Attempts.Any(attempt => attempt.Outcome is null).Should().BeFalse();
    });

    [Property]
    public Property Pending_payment_has_a_running_or_a_due_attempt() => AfterEveryStep(charge =>
    {
        if (charge.Payment.Status == PaymentStatus.Pending)
            (charge.Payment.NextAttemptAt is not null || charge.Payment.Attempts is [.., { Outcome: null }]).Should().BeTrue();
    });

    [Property]
    public Property Possible_charge_of_an_order_in_a_final_status_is_always_reversed() => AfterEveryStep(charge =>
    {
        var mayHaveMoved = charge.Payment.Attempts.Any(attempt => attempt.Outcome is AttemptOutcome.Succeeded or AttemptOutcome.TimedOut);
        if (OrderTransitions.IsFinal(charge.Order.Status) && mayHaveMoved)
            charge.ReversalsRequested.Should().BeGreaterThan(0);
    });

    [Property]
    public Property Payment_is_refunded_only_for_a_refunded_order_or_one_in_a_final_status() => AfterEveryStep(charge =>
    {
        if (charge.Payment.Status == PaymentStatus.Refunded)
            (charge.Order.Refund is not null || OrderTransitions.IsFinal(charge.Order.Status)).Should().BeTrue();
        if (charge.Order.Refund is not null)
            charge.ReversalsRequested.Should().Be(1);
    });

    private static Property AfterEveryStep(Action<Charge> law) => Prop.ForAll(Steps.ToArbitrary().Array(), steps =>
    {
        var charge = new Charge();
        foreach (var step in steps)
        {
            step.Kind.Act(charge, step.Number);
            charge.Note();
            law(charge);
        }
    });

    private sealed record Kind(string Name, Action<Charge, int> Act);

    private sealed record Step(Kind Kind, int Number)
    {
        public override string ToString() => $"{Kind.Name} {Number}";
    }

    /// <summary>An order and its payment, changed as the use cases do, in any order and any number of times.</summary>
    private sealed class Charge
    {
        public Charge()
        {
            var ordered = AnOrder.OfOneTeapot();
            (Order, Payment) = (ordered.Build(), ordered.BuildPayment());
        }

        public Order Order { get; }

        public Payment Payment { get; }

        public int TimesPaid { get; private set; }

        public int ReversalsRequested { get; private set; }

        public void Start() => Payment.StartAttempt(Now);

        public void Succeed(int number)
        {
            if (number > Payment.Attempts.Count || !Payment.Succeed(number, Now))
                return;
            Order.MarkPaid(Now);
            TimesPaid++;
        }

        public void Fail(int number, AttemptOutcome outcome, DateTimeOffset? next)
        {
            if (Payment.Fail(number, outcome, "It did not work.", next, Now))
                Order.Reject("It did not work.", Now);
        }

        public void Cancel()
        {
            if (!Order.IsCancellable)
                return;
            Order.Cancel(null, Now);
            Payment.Cancel(Now);
        }

        public void Expire()
        {
            if (Order.Expire(TimeSpan.Zero, Now))
                Payment.Expire(Now);
        }

        public void Send()
        {
            if (Order.Status != OrderStatus.Paid)
                return;
            Order.Prepare(Now);
            Order.Ship(Now);
        }

        public void Refund()
        {
            if (!Order.IsRefundable)
                return;
            Order.GiveBack(new OrderRefund(Some.Admin.Id, "Arrived broken.", Now));
            Payment.Refund(Now);
        }

        public void Reverse(bool gaveBack)
        {
            if (ReversalsRequested > 0)
                Payment.Reversed(gaveBack, Now);
        }

        public void Note() => ReversalsRequested += Payment.DequeueEvents().OfType<ChargeReversalDue>().Count();
    }
}
