using Shop.Application.Accounts.Tokens;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Notifications;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Json;

public sealed class EventJsonTests
{
    private static readonly OrderId Order = OrderId.New(TestClock.Start);
    private static readonly ProductId Product = ProductId.New(TestClock.Start);

    /// <summary>One sample of each event type; a type without a sample fails a test below.</summary>
    private static readonly IDomainEvent[] Samples =
    [
        new OrderPlaced(Order, Some.Buyer.Id, "0001-4D2P-F2DB", Some.Money(1250)),
        new OrderPaid(Order, Some.Buyer.Id),
        new OrderRejected(Order, Some.Buyer.Id, "Declined."),
        new OrderCancelled(Order, Some.Buyer.Id, null),
        new OrderPreparing(Order, Some.Buyer.Id),
        new OrderShipped(Order, Some.Buyer.Id),
        new OrderDelivered(Order, Some.Buyer.Id),
        new PaymentAttempted(Order, Some.Buyer.Id, 2, AttemptOutcome.TimedOut, "No answer.", TestClock.Start),
        new PaymentPaid(Order, Some.Buyer.Id),
        new PaymentFailed(Order, Some.Buyer.Id, "Declined."),
        new PaymentRefunded(Order, Some.Buyer.Id),
        new BrandRenamed(BrandId.New(TestClock.Start)),
        new ImportFinished(JobId.New(TestClock.Start), Some.Admin.Id, 998, 2),
        new ChargeReversalDue(Order, Some.Buyer.Id),
        new ProductCreated(Product, "TP-1", "Teapot", Some.Admin.Id),
        new ProductChanged(Product, "TP-1", "Teapot", Some.Admin.Id, [new FieldChange("name", null, "Teapot \"blue\"")]),
        new ProductDeleted(Product, "TP-1", "Teapot", Some.Admin.Id),
        new AccountRegistered(Some.Buyer.Id, AccountRole.Buyer),
        new AccountErased(Some.Seller.Id, Some.Admin, TestClock.Start),
        new TokenRequested(null, TokenPurpose.PasswordReset),
        new NotificationRequested(
            Some.Admin.Id,
            EventId.New(TestClock.Start),
            new ProductNotice("changed", Product, "TP-1", "Teapot", "Ann (admin)", [new FieldChange("price", "1 USD", "2 USD")])),
    ];

    [Fact]
    public void Every_event_round_trips_through_JSON()
    {
        Samples.Select(EventNames.Of).Should().BeEquivalentTo(EventNames.All);

        foreach (var sample in Samples)
            EventJson.Read(EventNames.Of(sample), EventJson.Write(sample)).Should().BeEquivalentTo(sample, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void Unknown_fields_of_a_later_version_are_ignored() =>
        EventJson.Read("order.paid", $$"""{"orderId":"{{Order}}","buyerId":"{{Some.Buyer.Id}}","added":1}""")
            .Should().Be(new OrderPaid(Order, Some.Buyer.Id));

    [Theory]
    [InlineData("""{"kind":"rendered","subject":"a","text":"b","html":"c"}""")]
    [InlineData("""{"html":"c","kind":"rendered","text":"b","subject":"a"}""")]
    public void Content_of_a_notification_is_read_with_its_kind_in_any_place(string content) =>
        EventJson.Read("notification.requested", $$"""{"about":"{{EventId.New(TestClock.Start)}}","content":{{content}},"recipient":"{{Some.Admin.Id}}"}""")
            .Should().BeOfType<NotificationRequested>().Which.Content.Should().Be(new RenderedNotice("a", "b", "c"));

    [Fact]
    public void Event_JSON_has_the_documented_form() =>
        EventJson.Write(Samples[7]).Should().Be(
            $$"""{"orderId":"{{Order}}","buyerId":"{{Some.Buyer.Id}}","number":2,"outcome":"timedOut","reason":"No answer.","nextAttemptAt":"2026-01-15T10:00:00Z"}""");
}
