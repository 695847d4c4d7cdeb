using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class ConsistencyChecksContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(100);

    [Fact]
    public async Task Every_check_passes_with_zero_rows_checked_in_an_empty_database()
    {
        (await Run()).Select(check => (check.Name, check.Checked, check.Ok)).Should().Equal(CheckNames.All.Select(name => (name, 0L, true)));
    }

    [Fact]
    public async Task Orders_in_every_status_pass_every_check()
    {
        await Store(_teapot);
        await Placed();
        var (paid, sent, cancelled, givenBack, rejected) = (await Placed(), await Placed(), await Placed(), await Placed(), await Placed());
        await Pay(paid);
        await Pay(sent);
        await Change(sent, order => order.Prepare(Now));
        await Change(sent, order => order.Ship(Now));
        await Cancel(cancelled, wasPaid: false);
        await Pay(givenBack);
        await Cancel(givenBack, wasPaid: true);
        await Reject(rejected);
        await Shop.Settle();

        (await Wrong()).Should().BeEmpty();
        await Commit(async session => (await session.Payments.Of(givenBack, Token)).Reversed(gaveBack: true, Now));
        await Shop.Settle();

        var checks = await Run();
        checks.Should().OnlyContain(check => check.Ok);
        Checked(checks, CheckNames.OrderPayments).Should().Be(6);
        Checked(checks, CheckNames.StockMovements).Should().Be(1);
        Checked(checks, CheckNames.FeedSequence).Should().BeGreaterThan(6);
    }

    [Fact]
    public async Task Adjustments_are_a_part_of_the_total()
    {
        await Store(AnOrder.Of(_teapot).Adjusted(OrderAdjustmentKind.Discount, -300).Adjusted(OrderAdjustmentKind.Shipping, 490));

        (await Wrong()).Should().NotContain(wrong => wrong.Name == CheckNames.OrderTotals);
    }

    [Fact]
    public async Task A_reservation_without_an_order_is_found()
    {
        await Store(_teapot);
        await Placed();
        await Commit(async session => (await session.Stocks.Lock([_teapot.Variant], Token)).Single().Reserve(3));

        (await Wrong()).Should().Equal((CheckNames.StockReservations, new Difference($"{_teapot.Id}", "2", "5")));
    }

    [Fact]
    public async Task A_paid_order_without_a_successful_payment_is_found()
    {
        await Store(_teapot);
        var order = await Placed();
        await Change(order, found => found.MarkPaid(Now));
        await Commit(async session => (await session.Stocks.Lock([_teapot.Variant], Token)).Single().Sell(order, 2, Now));

        (await Wrong()).Should().ContainSingle().Which.Should().Match<(string Name, Difference Found)>(wrong =>
            wrong.Name == CheckNames.OrderPayments && wrong.Found.About == $"{order}");
    }

    [Fact]
    public async Task A_successful_payment_without_a_paid_order_is_found()
    {
        await Store(_teapot);
        var order = await Placed();
        await Commit(async session => Succeed(await session.Payments.Of(order, Token)));

        (await Wrong()).Should().ContainSingle().Which.Name.Should().Be(CheckNames.OrderPayments);
    }

    [Fact]
    public async Task An_order_that_is_pending_for_too_long_is_found()
    {
        await Store(_teapot);
        var order = await Placed();

        (await Run(unpaidBefore: Now)).Should().OnlyContain(check => check.Ok);
        (await Run(unpaidBefore: Now.AddSeconds(1))).Single(check => !check.Ok).Should().BeEquivalentTo(new
        {
            Name = CheckNames.PendingOrders,
            Differences = new[] { new { About = $"{order}", Expected = "paid or rejected" } },
        });
    }

    [Fact]
    public async Task A_check_returns_at_most_one_hundred_differences()
    {
        var products = Enumerable.Range(0, 103).Select(i => AProduct.Named($"Thing {i}")).ToList();
        await Store(products);
        await Commit(async session =>
        {
            foreach (var stock in await session.Stocks.Lock([.. products.Select(product => product.Variant)], Token))
                stock.Reserve(1);
        });

        (await Run()).Single(check => !check.Ok).Should().Match<ConsistencyCheck>(check => check.Differences.Count == 100 && check.Checked == 103);
    }

    protected async Task<IReadOnlyList<ConsistencyCheck>> Run(DateTimeOffset? overdueBefore = null, DateTimeOffset? unpaidBefore = null)
    {
        var times = new CheckTimes(overdueBefore ?? DateTimeOffset.MinValue, unpaidBefore ?? DateTimeOffset.MinValue);
        var checks = new List<ConsistencyCheck>();
        foreach (var name in CheckNames.All)
            checks.Add(await Check(name, times));
        return checks;
    }

    /// <summary>Reads all pages of a check.</summary>
    private async Task<ConsistencyCheck> Check(string name, CheckTimes times)
    {
        var pages = new List<CheckPage>();
        do
            pages.Add(await Read(session => session.Consistency.Check(name, pages.LastOrDefault()?.Next, times, Token)));
        while (pages[^1].Next is not null);
        return new ConsistencyCheck(name, pages.Sum(page => page.Checked), [.. pages.SelectMany(page => page.Differences)]);
    }

    /// <summary>Returns every difference with the name of its check.</summary>
    protected async Task<IReadOnlyList<(string Name, Difference Found)>> Wrong(DateTimeOffset? overdueBefore = null) =>
        [.. (await Run(overdueBefore)).SelectMany(check => check.Differences.Select(difference => (check.Name, difference)))];

    /// <summary>Places an order of two teapots, which reserves them.</summary>
    protected async Task<OrderId> Placed()
    {
        var order = AnOrder.Of(_teapot, 2);
        await Store(order);
        await Commit(async session => (await session.Stocks.Lock([_teapot.Variant], Token)).Single().Reserve(2));
        return order.Build().Id;
    }

    protected async Task Pay(OrderId id)
    {
        await Change(id, order => order.MarkPaid(Now));
        await Commit(async session =>
        {
            Succeed(await session.Payments.Of(id, Token));
            (await session.Stocks.Lock([_teapot.Variant], Token)).Single().Sell(id, 2, Now);
        });
    }

    protected Task StoreTeapot() => Store(_teapot);

    private Task Cancel(OrderId id, bool wasPaid) => Commit(async session =>
    {
        (await session.Orders.Lock(id, Token))!.Cancel(null, Now);
        (await session.Payments.Of(id, Token)).Cancel(Now);
        var stock = (await session.Stocks.Lock([_teapot.Variant], Token)).Single();
        if (wasPaid)
            stock.Return(id, 2, Now);
        else
            stock.Release(2);
    });

    private Task Reject(OrderId id) => Commit(async session =>
    {
        (await session.Orders.Lock(id, Token))!.Reject("Declined.", Now);
        var payment = await session.Payments.Of(id, Token);
        payment.Fail(payment.StartAttempt(Now)!.Value, AttemptOutcome.Declined, "Declined.", null, Now);
        (await session.Stocks.Lock([_teapot.Variant], Token)).Single().Release(2);
    });

    private Task Change(OrderId id, Action<Order> change) => Commit(async session => change((await session.Orders.Lock(id, Token))!));

    private static void Succeed(Payment payment) => payment.Succeed(payment.StartAttempt(Now)!.Value, Now);

    private static long Checked(IReadOnlyList<ConsistencyCheck> checks, string name) => checks.Single(check => check.Name == name).Checked;
}
