using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class PaymentRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private readonly Order _order = AnOrder.Of(AProduct.Named("Teapot").Costing(1250), 2).Build();

    [Fact]
    public async Task A_payment_is_found_as_it_was_added()
    {
        var payment = await Add("sim_ok");

        var found = await Find();

        found.Should().BeEquivalentTo(new
        {
            payment.Id,
            OrderId = _order.Id,
            _order.BuyerId,
            Amount = Some.Money(2500),
            Method = "sim_ok",
            Status = PaymentStatus.Pending,
            NextAttemptAt = (DateTimeOffset?)TestClock.Start,
            Failure = (string?)null,
            Version = 1,
        });
        found.Attempts.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_attempt_is_stored()
    {
        await Add(method: null);

        await Change(payment => payment.StartAttempt(Later));
        await Change(payment => payment.Fail(1, AttemptOutcome.Failed, "Try again.", Later.AddSeconds(2), Later.AddSeconds(1)));
        await Change(payment => payment.StartAttempt(Later.AddSeconds(2)));

        var found = await Find();
        found.Attempts.Should().Equal(
            new PaymentAttempt(1, Later, Later.AddSeconds(1), AttemptOutcome.Failed, "Try again.", Later.AddSeconds(2)),
            new PaymentAttempt(2, Later.AddSeconds(2), null, null, null, null));
        found.Should().BeEquivalentTo(new { Failure = "Try again.", NextAttemptAt = (DateTimeOffset?)null, Version = 4 });
    }

    [Fact]
    public async Task The_outcome_of_a_payment_is_stored()
    {
        await Add(method: null);

        await Change(payment => payment.StartAttempt(Later));
        await Change(payment => payment.Succeed(1, Later));

        (await Find()).Should().BeEquivalentTo(new { Status = PaymentStatus.Paid, Failure = (string?)null });
    }

    private async Task<Payment> Add(string? method)
    {
        var payment = Payment.For(PaymentId.New(TestClock.Start), _order, method, TestClock.Start);
        await Commit(session =>
        {
            session.Orders.Add(_order);
            session.Payments.Add(payment);
        });
        return payment;
    }

    private Task<Payment> Find() => Commit(session => session.Payments.Of(_order.Id, Token));

    private Task Change(Action<Payment> change) => Commit(async session =>
    {
        await session.Orders.Lock(_order.Id, Token);
        change(await session.Payments.Of(_order.Id, Token));
    });
}
