using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class NotifyOtherAdminsTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AnAccount _ann = AnAccount.OfAdmin().Named("Ann").WithEmail("ann@example.com");
    private readonly AnAccount _bob = AnAccount.OfAdmin().Named("Bob").WithEmail("bob@example.com");
    private readonly AnAccount _sam = AnAccount.OfSeller().Named("Sam").WithEmail("sam@example.com");
    private readonly AProduct _teapot;
    private int _sentBefore;

    public NotifyOtherAdminsTests() => _teapot = AProduct.Named("Teapot").WithSku("TP-1").Costing(1999).SoldBy(_sam.Id);

    private List<Notification> Sent => [.. _shop.Notifications.Sent.Skip(_sentBefore)];

    private ProductNotice Notice => (ProductNotice)Sent[0].Content;

    private IEnumerable<string> Recipients => Sent.Select(mail => mail.To.Value);

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_ann, _bob, _sam, AnAccount.OfBuyer());
        await _shop.Has(AnAccount.OfAdmin().WithProfile(profile => profile with { NotifyByEmail = false }));
        await _shop.Has(_teapot);
        await _shop.DeliverAllEvents();
        _sentBefore = _shop.Notifications.Sent.Count;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Product_change_by_an_admin_notifies_every_other_subscribed_admin()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().Equal("bob@example.com");
    }

    [Fact]
    public async Task Product_change_by_a_seller_notifies_all_subscribed_admins()
    {
        await Change(_sam.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().BeEquivalentTo("ann@example.com", "bob@example.com");
    }

    [Fact]
    public async Task Changes_beyond_the_budget_of_a_recipient_are_mailed_later_and_none_is_lost()
    {
        for (var number = 0; number < 12; number++)
            await _shop.Send(new ChangeProduct(_sam.Actor, _teapot.Id, null, Changing(name: $"Teapot {number}")));
        await _shop.DeliverEvents();
        Recipients.Count(recipient => recipient == "ann@example.com").Should().Be(10 - _sentBefore / 2);

        await _shop.DeliverAllEvents();

        Sent.Where(mail => mail.To.Value == "ann@example.com").Select(mail => ((ProductNotice)mail.Content).Name).Should().Equal(
            Enumerable.Range(0, 12).Select(number => $"Teapot {number}"));
    }

    [Fact]
    public async Task Notification_names_product_actor_and_old_and_new_value_of_every_changed_field()
    {
        await Change(_sam.Actor, Changing(price: 1499, description: "Holds a litre."));

        Notice.Should().BeEquivalentTo(new
        {
            Action = "changed",
            ProductId = _teapot.Id,
            Sku = "TP-1",
            Name = "Teapot",
            Actor = "Sam (seller)",
            Changes = new FieldChange[] { new("price", "1999 USD", "1499 USD"), new("description", null, "Holds a litre.") },
        });
    }

    [Fact]
    public async Task Notification_omits_unchanged_fields()
    {
        await Change(_sam.Actor, Changing(price: 1999, description: "Holds a litre."));

        Notice.Changes.Select(change => change.Field).Should().Equal("description");
    }

    [Fact]
    public async Task Product_change_without_a_difference_sends_no_notification()
    {
        await Change(_sam.Actor, Changing(price: 1999));

        Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Product_creation_sends_a_notification()
    {
        await _shop.Send(new CreateProduct(_ann.Actor, Fields(sku: "KT-1", name: "Kettle", price: 2500), Stock: 1));
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("bob@example.com");
        Notice.Should().BeEquivalentTo(new { Action = "created", Sku = "KT-1", Name = "Kettle", Actor = "Ann (admin)" });
    }

    [Fact]
    public async Task Product_deletion_sends_a_notification()
    {
        await _shop.Send(new DeleteProduct(_bob.Actor, _teapot.Id, ExpectedVersion: null));
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("ann@example.com");
        Notice.Should().BeEquivalentTo(new { Action = "deleted", ProductId = _teapot.Id, Name = "Teapot", Actor = "Bob (admin)" });
    }

    [Fact]
    public async Task Notification_id_consists_of_the_event_id_and_the_recipient_id()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        var happened = (await _shop.Feed())[^1];
        Sent[0].Id.Should().Be($"{happened.Id}.{_bob.Id}");
    }

    [Fact]
    public async Task Notification_is_sent_on_the_next_delivery_when_sending_failed()
    {
        _shop.Notifications.FailuresToCome = 1;

        await FluentActions.Awaiting(() => Change(_ann.Actor, Changing(name: "Big Teapot"))).Should().ThrowAsync<InvalidOperationException>();
        Sent.Should().BeEmpty();
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("bob@example.com");
    }

    [Fact]
    public async Task Failed_notification_does_not_repeat_the_notification_of_another_admin()
    {
        _shop.Notifications.FailuresToCome = 1;

        await FluentActions.Awaiting(() => Change(_sam.Actor, Changing(name: "Big Teapot"))).Should().ThrowAsync<InvalidOperationException>();
        _shop.Notifications.FailuresToCome = 0;
        await _shop.DeliverAllEvents();

        Recipients.Should().BeEquivalentTo("ann@example.com", "bob@example.com");
    }

    [Fact]
    public async Task Permanently_rejected_notification_does_not_affect_other_recipients()
    {
        _shop.Notifications.Refused = "ann@example.com";

        await Change(_sam.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().Equal("bob@example.com");
        _shop.DeadLetters.Should().Equal("There is no such mailbox.");
    }

    [Fact]
    public async Task Repeated_notification_has_the_id_of_the_first()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        await _shop.Redeliver();

        Sent.Where(mail => mail.Content is ProductNotice { Name: "Big Teapot" }).Should().HaveCountGreaterThan(1);
        Sent.Where(mail => mail.Content is ProductNotice { Name: "Big Teapot" }).Select(mail => mail.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task Pending_notification_is_not_sent_to_an_admin_after_unsubscribing()
    {
        await _shop.Send(new ChangeProduct(_sam.Actor, _teapot.Id, ExpectedVersion: null, Changing(name: "Big Teapot")));
        _shop.Notifications.FailuresToCome = 1;
        await FluentActions.Awaiting(_shop.DeliverAllEvents).Should().ThrowAsync<InvalidOperationException>();
        await _shop.Commit(async services =>
        {
            var ann = await services.GetRequiredService<IAccountRepository>().Find(_ann.Id, CancellationToken.None);
            ann!.ChangeProfile(ann.Profile with { NotifyByEmail = false }, _shop.Clock.GetUtcNow());
        });

        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("bob@example.com");
    }

    private async Task Change(Actor actor, ProductFields fields)
    {
        await _shop.Send(new ChangeProduct(actor, _teapot.Id, ExpectedVersion: null, fields));
        await _shop.DeliverAllEvents();
    }

    private static ProductFields Changing(string? name = null, long? price = null, string? description = null) =>
        Fields(null, name, price, description);

    private static ProductFields Fields(string? sku, string? name, long? price, string? description = null) =>
        new(
            Sku: sku is null ? default : new Optional<string>(true, sku),
            Name: name is null ? default : new Optional<string>(true, name),
            Price: price is { } amount ? Some.Money(amount) : default(Optional<Domain.Shared.Money>),
            Description: description is null ? default : new Optional<string?>(true, description),
            BrandId: default,
            CategoryIds: default,
            TagIds: default,
            CollectionId: default,
            Unit: default,
            SalePrice: default,
            Status: default,
            Images: default,
            Slug: default);
}
