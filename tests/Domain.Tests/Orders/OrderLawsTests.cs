using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Orders;

public sealed class OrderLawsTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    /// <summary>The order of the statuses; a transition leads to a later one or is rejected.</summary>
    private static readonly Dictionary<OrderStatus, int> Progress = new()
    {
        [OrderStatus.Pending] = 0,
        [OrderStatus.Paid] = 1,
        [OrderStatus.Preparing] = 2,
        [OrderStatus.Shipped] = 3,
        [OrderStatus.Delivered] = 4,
        [OrderStatus.Rejected] = 4,
        [OrderStatus.Cancelled] = 4,
    };

    private static readonly Gen<OrderStatus> Steps = Gen.Elements(Enum.GetValues<OrderStatus>().Except([OrderStatus.Pending]).ToArray());

    [Property]
    public Property Order_status_never_moves_backwards() => AfterEveryStep((order, before) =>
    {
        if (order.Status != before)
            Progress[order.Status].Should().BeGreaterThan(Progress[before]);
    });

    [Property]
    public Property Order_in_a_final_status_never_changes_status() => AfterEveryStep((order, before) =>
    {
        if (OrderTransitions.IsFinal(before))
            order.Status.Should().Be(before);
    });

    [Property]
    public Property Order_is_delivered_only_after_shipping_and_shipped_only_after_payment() => AfterEveryStep((order, _) =>
    {
        var statuses = order.History.Select(step => step.Status).ToList();
        if (statuses.Contains(OrderStatus.Shipped))
            statuses.Should().Contain(OrderStatus.Paid);
        if (statuses.Contains(OrderStatus.Delivered))
            statuses.Should().Contain(OrderStatus.Shipped);
    });

    [Property]
    public Property Order_history_has_each_status_once_and_the_current_status_last() => AfterEveryStep((order, _) =>
    {
        order.History[0].Status.Should().Be(OrderStatus.Pending);
        order.History[^1].Status.Should().Be(order.Status);
        order.History.Select(step => step.Status).Should().OnlyHaveUniqueItems();
    });

    [Property]
    public Property Order_records_one_domain_event_per_status_change() => AfterEveryStep((order, _) =>
        order.History.Should().HaveCount(1 + _received));

    [Fact]
    public void Final_status_allows_no_transition() =>
        Enum.GetValues<OrderStatus>().Should().OnlyContain(from =>
            OrderTransitions.IsFinal(from) == !Enum.GetValues<OrderStatus>().Any(to => OrderTransitions.Allows(from, to)));

    [Property]
    public Property Order_total_is_the_sum_of_its_lines_and_adjustments() => Prop.ForAll(
        Gen.Choose(1, 10).SelectMany(count => Gen.Choose(0, 1_000_000).Zip(Gen.Choose(1, OrderLine.MaxQuantity)).ArrayOf(count)).ToArbitrary(),
        Gen.Choose(0, 3).SelectMany(count => Gen.Elements(Enum.GetValues<OrderAdjustmentKind>()).Zip(Gen.Choose(-1_000_000, 1_000_000)).ArrayOf(count)).ToArbitrary(),
        (items, adjusted) =>
        {
            var lines = items.Select((item, position) =>
                OrderLine.Of(position, Some.Variant(Now), AProduct.Named($"Product {position}").Costing(item.Item1).Build(), item.Item2)).ToList();

            var adjustments = adjusted.Select(one => new OrderAdjustment(one.Item1, "Adjusted", one.Item2)).ToList();
            var sum = items.Sum(item => (long)item.Item1 * item.Item2) + adjusted.Sum(one => (long)one.Item2);

            var place = () => Order.Place(OrderId.New(Now), Some.Buyer.Id, lines, adjustments, null, Now);

            if (sum < 0)
            {
                place.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
                return;
            }

            place().Should().BeEquivalentTo(new { Total = Some.Money(sum), Lines = lines, Adjustments = adjustments }, options => options.WithStrictOrdering());
        });

    private int _received;

    private Property AfterEveryStep(Action<Order, OrderStatus> law) => Prop.ForAll(Steps.ToArbitrary().Array(), steps =>
    {
        var order = AnOrder.OfOneTeapot().Build();
        order.DequeueEvents();
        _received = 0;
        foreach (var step in steps)
        {
            var before = order.Status;
            Try(order, step);
            _received += order.DequeueEvents().Count;
            law(order, before);
        }
    });

    private static void Try(Order order, OrderStatus to)
    {
        try
        {
            Go(order, to);
        }
        catch (DomainException refused)
        {
            refused.Code.Should().Be(to == OrderStatus.Cancelled ? "order-not-cancellable" : "illegal-transition");
        }
    }

    private static void Go(Order order, OrderStatus to)
    {
        switch (to)
        {
            case OrderStatus.Paid:
                order.MarkPaid(Now);
                break;
            case OrderStatus.Preparing:
                order.Fulfil(FulfilmentStatus.Preparing, Now);
                break;
            case OrderStatus.Shipped:
                order.Fulfil(FulfilmentStatus.Shipped, Now);
                break;
            case OrderStatus.Delivered:
                order.Fulfil(FulfilmentStatus.Delivered, Now);
                break;
            case OrderStatus.Rejected:
                order.Reject("Declined.", Now);
                break;
            default:
                order.Cancel(null, Now);
                break;
        }
    }
}
