using Shop.Application.Audit;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Audit;

public sealed class ListAuditEntriesTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(3);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Audit_entry_names_the_actor_of_a_command_and_is_absent_when_nothing_changes()
    {
        await _shop.Has(_teapot);
        await _shop.Send(new ChangeProduct(Some.Admin, _teapot.Id, null, NoFields with { Price = Some.Money(500) }));
        await _shop.Send(new ChangeProduct(Some.Seller with { Role = Domain.Accounts.AccountRole.Admin }, _teapot.Id, null, NoFields with { Price = Some.Money(500) }));
        await _shop.Send(new AdjustStock(Some.Admin, _teapot.Id, 2, "found two"));

        var entries = await List(new AuditFilter(By: Some.Admin.Id));

        entries.Select(entry => entry.Action).Should().BeEquivalentTo([AuditAction.Changed, AuditAction.StockChanged]);
        entries.Single(entry => entry.Action == AuditAction.Changed).Changes.Should().Equal(new FieldChange("price", "1000 USD", "500 USD"));
        entries.Should().OnlyContain(entry => entry.Resource == _teapot.Id.ToString() && entry.By == Some.Admin);
        (await List(new AuditFilter(By: Some.Seller.Id))).Should().BeEmpty();
    }

    [Fact]
    public async Task Rejected_command_creates_no_audit_entry()
    {
        await _shop.Has(_teapot);
        var failing = () => _shop.Send(new AdjustStock(Some.Admin, _teapot.Id, -99, "lost"));

        await failing.ShouldRefuse("insufficient-stock");

        (await List(new AuditFilter(By: Some.Admin.Id))).Should().BeEmpty();
    }

    [Fact]
    public async Task Audit_entry_of_an_order_names_its_buyer_and_that_of_its_payment_names_no_actor()
    {
        await _shop.Has(_teapot);
        var order = await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 1)], null, null));
        await _shop.DeliverAllEvents();

        var entries = await List(new AuditFilter(Resource: order.Id.ToString()));

        entries.Select(entry => (entry.By, entry.Changes[0].After)).Should().BeEquivalentTo(
            [(Some.Buyer, "pending"), ((Domain.Accounts.Actor?)null, "paid")]);
    }

    [Fact]
    public async Task Audit_entries_of_an_order_contain_no_personal_data()
    {
        await _shop.Has(_teapot);
        var order = await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 1)], Some.Address, "card of Ada"));
        await _shop.Send(new CancelOrder(Some.Buyer, order.Id, "moved to Elm Street"));

        (await List(new AuditFilter(Resource: order.Id.ToString()))).SelectMany(entry => entry.Changes).Select(change => change.Field)
            .Should().OnlyContain(field => field == "status" || field == "total");
    }

    [Theory]
    [InlineData("teapot")]
    [InlineData("prd_1")]
    [InlineData("prd_0190A0000000700080000000000000AA")]
    public async Task Audit_filter_rejects_a_resource_that_is_no_id(string resource) =>
        await FluentActions.Awaiting(() => List(new AuditFilter(resource))).ShouldBeInvalid(("Fields.Resource", "invalid-value"));

    [Fact]
    public async Task Audit_filter_rejects_a_time_range_that_ends_before_it_begins() =>
        await FluentActions.Awaiting(() => List(new AuditFilter(From: TestClock.Start.AddDays(1), To: TestClock.Start)))
            .ShouldBeInvalid(("Fields.From", "out-of-range"));

    private static ProductFields NoFields { get; } = new(default, default, default, default, default, default, default, default, default, default, default, default, default);

    private async Task<IReadOnlyList<AuditEntry>> List(AuditFilter filter) => (await _shop.Send(new ListAuditEntries(filter, new PageRequest(20)))).Items;
}
