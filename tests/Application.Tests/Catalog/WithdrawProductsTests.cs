using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Administration;
using Shop.Application.Audit;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

/// <summary>Nobody sends the products of an erased seller, so nobody can order them.</summary>
public sealed class WithdrawProductsTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AnAccount _ann = AnAccount.OfAdmin().Named("Ann").WithEmail("ann@example.com");
    private readonly AnAccount _bob = AnAccount.OfAdmin().Named("Bob").WithEmail("bob@example.com");
    private readonly AnAccount _sam = AnAccount.OfSeller().Named("Sam").WithEmail("sam@example.com");
    private readonly AnAccount _ada = AnAccount.OfBuyer();
    private readonly AProduct _teapot;
    private readonly AProduct _cup;
    private readonly AProduct _draft;
    private readonly AProduct _kettle = AProduct.Named("Kettle").WithStock(5);

    public WithdrawProductsTests()
    {
        _teapot = AProduct.Named("Teapot").SoldBy(_sam.Id).WithStock(5);
        _cup = AProduct.Named("Cup").SoldBy(_sam.Id).WithStock(5);
        _draft = AProduct.Named("Draft").SoldBy(_sam.Id).AsDraft();
    }

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_ann, _bob, _sam, _ada);
        await _shop.Has(_teapot, _cup, _draft, _kettle);
        await _shop.DeliverAllEvents();
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Products_of_an_erased_seller_become_inactive_and_keep_their_stock()
    {
        await Erase();

        await FluentActions.Awaiting(() => Order(_teapot)).ShouldRefuse("product-unavailable");
        (await StatusOf(_teapot), await StatusOf(_cup), await StatusOf(_draft), await StatusOf(_kettle)).Should().Be(
            (ProductStatus.Inactive, ProductStatus.Inactive, ProductStatus.Draft, ProductStatus.Published));
        (await _shop.Send(new GetStock(_ann.Actor, _teapot.Id))).OnHand.Should().Be(5);
    }

    [Fact]
    public async Task Other_admins_get_one_mail_about_all_products_however_often_the_event_is_delivered()
    {
        await Erase();
        await _shop.Redeliver();
        await _shop.DeliverAllEvents();

        var mail = _shop.Notifications.Sent.Where(sent => sent.Content is not ProductNotice { Action: "created" }).Distinct().Should().ContainSingle().Which;
        (mail.To.Value, mail.Content).Should().Be(("bob@example.com", new WithdrawalNotice(_sam.Id, "Ann (admin)", 2)));
    }

    [Fact]
    public async Task Withdrawal_that_stopped_between_two_transactions_continues_with_one_mail_about_all_products()
    {
        (await _shop.Send(new WithdrawProducts(EventId.New(TestClock.Start), _sam.Id, _ann.Actor, TestClock.Start, AtMost: 1))).Should().BeTrue();
        _shop.Stored<Product>().Should().ContainSingle(product => product.Status == ProductStatus.Inactive);

        await Erase();

        _shop.Stored<Product>().Count(product => product.Status == ProductStatus.Inactive).Should().Be(2);
        _shop.Notifications.Sent.Select(sent => sent.Content).OfType<WithdrawalNotice>().Should().Equal(new WithdrawalNotice(_sam.Id, "Ann (admin)", 2));
    }

    [Fact]
    public async Task Products_are_withdrawn_500_at_a_time_until_none_is_left()
    {
        var many = new ManyProducts(left: 1200);
        await using var shop = new RunningShop(services => services.AddSingleton<IRequestHandler<WithdrawProducts, bool>>(many));
        await shop.Has(_ann, _sam);

        await shop.Send(new DeleteAccount(_ann.Actor, _sam.Id, ExpectedVersion: null));
        await shop.DeliverEvents();

        many.Left.Should().BeLessThanOrEqualTo(0);
        many.Transactions.Should().Be(3);
    }

    [Fact]
    public async Task Products_of_an_account_that_was_a_seller_before_are_withdrawn_too()
    {
        var vase = AProduct.Named("Vase").SoldBy(_ada.Id);
        await _shop.Has(vase);

        await _shop.Send(new DeleteAccount(_ann.Actor, _ada.Id, ExpectedVersion: null));
        await _shop.DeliverAllEvents();

        (await StatusOf(vase), await StatusOf(_teapot)).Should().Be((ProductStatus.Inactive, ProductStatus.Published));
    }

    [Fact]
    public async Task Withdrawal_is_in_the_audit_log_and_the_feed()
    {
        await Erase();

        var entry = (await _shop.Send(new ListAuditEntries(new AuditFilter(Resource: _teapot.Id.ToString()), new PageRequest(20)))).Items
            .Should().ContainSingle(entry => entry.Action == AuditAction.Changed).Which;
        entry.By!.Id.Should().Be(_ann.Id);
        entry.Changes.Should().Equal(new FieldChange("status", "published", "inactive"));
        (await _shop.Feed()).Count(happened => happened.Type == "product.changed").Should().Be(2);
    }

    [Fact]
    public async Task Product_that_was_published_with_an_access_token_of_the_erased_seller_is_withdrawn_too()
    {
        await _shop.Send(new DeleteAccount(_ann.Actor, _sam.Id, ExpectedVersion: null));
        await _shop.DeliverEvents();
        var late = AProduct.Named("Late").SoldBy(_sam.Id);
        await _shop.Has(late);

        await _shop.DeliverAllEvents();

        (await StatusOf(late)).Should().Be(ProductStatus.Inactive);
    }

    private async Task Erase()
    {
        await _shop.Send(new DeleteAccount(_ann.Actor, _sam.Id, ExpectedVersion: null));
        await _shop.DeliverAllEvents();
    }

    private Task Order(AProduct product) => _shop.Send(new PlaceOrder(_ada.Actor, [new OrderItem(product.Id, 1)], null, null));

    private async Task<ProductStatus> StatusOf(AProduct product)
    {
        var status = default(ProductStatus);
        await _shop.Commit(async services => status = (await services.GetRequiredService<IProductRepository>().Find(product.Id, CancellationToken.None))!.Status);
        return status;
    }

    /// <summary>Stands in for a seller with more products than a test can have.</summary>
    private sealed class ManyProducts(int left) : IRequestHandler<WithdrawProducts, bool>
    {
        public int Left { get; private set; } = left;

        public int Transactions { get; private set; }

        public Task<bool> Handle(WithdrawProducts command, CancellationToken cancellationToken)
        {
            Transactions++;
            Left -= command.AtMost;
            return Task.FromResult(Left > 0);
        }
    }
}
