using System.Text.Json;
using Shop.Adapters.Web.Realtime;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Realtime;

public sealed class OrderMessageTests
{
    private static readonly DateTimeOffset s_at = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);
    private static readonly OrderId s_order = OrderId.New(s_at);
    private static readonly AccountId s_buyer = AccountId.New(s_at);

    public static TheoryData<string, string, string, string?> Messages => new()
    {
        { Json(new OrderPlaced(s_order, s_buyer, "7K3F-9QXA-0M2B", Money.Of(1999, Currency.Of("EUR")))), "orderUpdated", "pending", null },
        { Json(new OrderPaid(s_order, s_buyer)), "orderUpdated", "paid", null },
        { Json(new OrderRejected(s_order, s_buyer, "declined")), "orderUpdated", "rejected", "declined" },
        { Json(new OrderCancelled(s_order, s_buyer, null)), "orderUpdated", "cancelled", null },
        { Json(new OrderPreparing(s_order, s_buyer)), "orderUpdated", "preparing", null },
        { Json(new OrderShipped(s_order, s_buyer)), "orderUpdated", "shipped", null },
        { Json(new OrderDelivered(s_order, s_buyer)), "orderUpdated", "delivered", null },
        { Json(new PaymentAttempted(s_order, s_buyer, 1, AttemptOutcome.Failed, "busy", s_at)), "paymentUpdated", "pending", "busy" },
        { Json(new PaymentPaid(s_order, s_buyer)), "paymentUpdated", "paid", null },
        { Json(new PaymentFailed(s_order, s_buyer, "declined")), "paymentUpdated", "failed", "declined" },
        { Json(new PaymentRefunded(s_order, s_buyer)), "paymentUpdated", "refunded", null },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Status_change_becomes_an_order_message(string happened, string target, string status, string? reason)
    {
        var message = OrderMessage.Of(Event(happened))!;

        message.Target.Should().Be(target);
        JsonSerializer.SerializeToElement(message.Body, message.Body.GetType(), ShopJson.Options).GetRawText().Should().Be(
            $$"""{"sequence":7,"orderId":"{{s_order}}","status":"{{status}}","reason":{{JsonSerializer.Serialize(reason)}},"at":"2026-01-31T09:30:00Z"}""");
    }

    [Fact]
    public void Every_order_and_payment_event_is_covered_by_these_tests()
    {
        var covered = Messages.Select(row => row.Data.Item1.Split('\n')[0]);

        EventNames.All.Where(name => name.StartsWith("order.", StringComparison.Ordinal) || name.StartsWith("payment.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(covered);
    }

    [Fact]
    public void Last_payment_attempt_has_no_message_because_the_next_event_has_one()
    {
        var attempted = new PaymentAttempted(s_order, s_buyer, 3, AttemptOutcome.Declined, "declined", null);

        OrderMessage.Of(Event(Json(attempted))).Should().BeNull();
    }

    [Fact]
    public void Event_that_is_not_about_an_order_has_no_message()
    {
        OrderMessage.Of(Event(Json(new ProductDeleted(ProductId.New(s_at), "A-1", "Teapot", s_buyer)))).Should().BeNull();
    }

    [Fact]
    public void Event_type_of_a_later_version_has_no_message()
    {
        OrderMessage.Of(Event("order.teleported\n{}")).Should().BeNull();
    }

    private static string Json(IDomainEvent happened) => $"{EventNames.Of(happened)}\n{EventJson.Write(happened)}";

    private static FeedEvent Event(string happened)
    {
        var parts = happened.Split('\n');
        return new FeedEvent(EventId.New(s_at), 7, parts[0], s_order, s_buyer, JsonElement.Parse(parts[1]), s_at);
    }
}
