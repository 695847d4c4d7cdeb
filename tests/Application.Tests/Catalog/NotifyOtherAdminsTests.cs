using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
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
    public async Task A_change_by_an_admin_is_told_to_every_other_admin_who_wants_mail()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().Equal("bob@example.com");
    }

    [Fact]
    public async Task A_change_by_a_seller_is_told_to_all_admins_who_want_mail()
    {
        await Change(_sam.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().BeEquivalentTo("ann@example.com", "bob@example.com");
    }

    [Fact]
    public async Task A_change_is_told_with_product_and_actor_and_every_field_from_old_to_new()
    {
        await Change(_sam.Actor, Changing(price: 1499, description: "Holds a litre."));

        var mail = Sent[0];
        mail.Subject.Should().Be("Product changed: Teapot");
        mail.Text.Should().StartWith("Sam (seller) changed the product Teapot (SKU TP-1).");
        mail.Text.Split('\n').Should().Contain(["Price: 19.99 USD → 14.99 USD", "Description: none → Holds a litre.", $"Product: {_teapot.Id}"]);
        mail.Html.Should().Contain("<td>Price</td><td>19.99 USD</td><td>→ 14.99 USD</td>");
    }

    [Fact]
    public async Task A_field_that_stays_as_it_is_is_not_told()
    {
        await Change(_sam.Actor, Changing(price: 1999, description: "Holds a litre."));

        Sent[0].Text.Should().NotContain("Price:");
    }

    [Fact]
    public async Task No_change_is_no_message()
    {
        await Change(_sam.Actor, Changing(price: 1999));

        Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_product_is_told()
    {
        await _shop.Send(new CreateProduct(_ann.Actor, Fields(sku: "KT-1", name: "Kettle", price: 2500), Stock: 1));
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("bob@example.com");
        Sent[0].Subject.Should().Be("Product created: Kettle");
        Sent[0].Text.Should().StartWith("Ann (admin) created the product Kettle (SKU KT-1).");
    }

    [Fact]
    public async Task A_deleted_product_is_told()
    {
        await _shop.Send(new DeleteProduct(_bob.Actor, _teapot.Id, ExpectedVersion: null));
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("ann@example.com");
        Sent[0].Subject.Should().Be("Product deleted: Teapot");
        Sent[0].Text.Should().Be($"Bob (admin) deleted the product Teapot (SKU TP-1).\n\nProduct: {_teapot.Id}\n");
    }

    [Fact]
    public async Task A_message_is_known_by_its_event_and_its_reader_so_that_a_repetition_can_be_told()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        var happened = (await _shop.Feed())[^1];
        Sent[0].Id.Should().Be($"{happened.Id}.{_bob.Id}");
    }

    [Fact]
    public async Task A_message_that_could_not_be_sent_is_sent_at_the_next_delivery()
    {
        _shop.Notifications.FailuresToCome = 1;

        await FluentActions.Awaiting(() => Change(_ann.Actor, Changing(name: "Big Teapot"))).Should().ThrowAsync<InvalidOperationException>();
        Sent.Should().BeEmpty();
        await _shop.DeliverAllEvents();

        Recipients.Should().Equal("bob@example.com");
    }

    [Fact]
    public async Task An_admin_whose_mail_fails_does_not_make_another_get_it_twice()
    {
        _shop.Notifications.FailuresToCome = 1;

        await FluentActions.Awaiting(() => Change(_sam.Actor, Changing(name: "Big Teapot"))).Should().ThrowAsync<InvalidOperationException>();
        _shop.Notifications.FailuresToCome = 0;
        await _shop.DeliverAllEvents();

        Recipients.Should().BeEquivalentTo("ann@example.com", "bob@example.com");
    }

    [Fact]
    public async Task An_admin_whose_mail_is_refused_for_good_takes_it_from_nobody_else()
    {
        _shop.Notifications.Refused = "ann@example.com";

        await Change(_sam.Actor, Changing(name: "Big Teapot"));

        Recipients.Should().Equal("bob@example.com");
        _shop.DeadLetters.Should().Equal("There is no such mailbox.");
    }

    [Fact]
    public async Task A_repetition_is_known_by_the_id_of_the_first()
    {
        await Change(_ann.Actor, Changing(name: "Big Teapot"));

        await _shop.Redeliver();

        Sent.Where(mail => mail.Subject == "Product changed: Big Teapot").Should().HaveCountGreaterThan(1);
        Sent.Where(mail => mail.Subject == "Product changed: Big Teapot").Select(mail => mail.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task An_admin_who_no_longer_wants_mail_gets_none_that_waits()
    {
        await _shop.Send(new ChangeProduct(_sam.Actor, _teapot.Id, ExpectedVersion: null, Changing(name: "Big Teapot")));
        _shop.Notifications.FailuresToCome = 1;
        await FluentActions.Awaiting(_shop.DeliverAllEvents).Should().ThrowAsync<InvalidOperationException>();
        await _shop.Commit(async services =>
        {
            var ann = await services.GetRequiredService<IAccountRepository>().Find(_ann.Id, CancellationToken.None);
            ann!.ChangeProfile(ann.Profile with { NotifyByEmail = false }, _shop.Clock.Now);
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
