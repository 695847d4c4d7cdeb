using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class AuditTrailContract(IContractShop shop) : PortContract(shop)
{
    private static readonly AccountId Ada = AccountId.New(TestClock.Start);

    [Fact]
    public async Task An_entry_is_found_as_it_was_added_with_its_request_id()
    {
        var entry = AuditEntry.Of(TestClock.Start, Some.Admin, AuditAction.RoleChanged, Ada, new FieldChange("role", "buyer", "seller"));

        await Add(entry);

        (await About(Ada.ToString())).Should().ContainSingle().Which.Should().BeEquivalentTo(entry with { RequestId = "request-1" });
    }

    [Fact]
    public async Task Entries_by_and_about_an_account_are_found_oldest_first()
    {
        var login = AuditEntry.Of(TestClock.Start, new Actor(Ada, AccountRole.Buyer), AuditAction.LoggedIn, Ada);
        var change = AuditEntry.Of(TestClock.Start.AddMinutes(1), Some.Admin, AuditAction.StatusChanged, Ada);
        var other = AuditEntry.Of(TestClock.Start.AddMinutes(2), Some.Admin, AuditAction.Created, Some.Buyer.Id);
        await Add(change);
        await Add(other);
        await Add(login);

        (await About(Ada.ToString())).Select(entry => entry.Id).Should().Equal(login.Id, change.Id);
        (await About(Some.Admin.Id.ToString())).Select(entry => entry.Id).Should().Equal(change.Id, other.Id);
    }

    [Fact]
    public async Task An_entry_of_rolled_back_work_is_not_stored()
    {
        var failing = () => Commit(session =>
        {
            session.Audit.Add(AuditEntry.Of(TestClock.Start, null, AuditAction.LoggedIn, Ada));
            throw AccountErrors.InvalidCredentials();
        });

        (await Refusal(failing)).Should().Be("invalid-credentials");

        (await About(Ada.ToString())).Should().BeEmpty();
    }

    [Fact]
    public async Task A_product_is_audited_with_its_fields_on_creation_change_and_deletion()
    {
        var teapot = AProduct.Named("Teapot").WithStock(5);
        await As(Some.Seller, session => session.Products.Add(teapot.Build()));
        await As(Some.Admin, async session =>
        {
            var product = (await session.Products.Find(teapot.Id, Token))!;
            product.Change(product.Describe() with { Price = Some.Money(900), Unit = "piece" }, Some.Admin.Id, TestClock.Start);
        });
        await As(Some.Admin, async session => (await session.Products.Find(teapot.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));

        var entries = (await About(teapot.Id.ToString())).ToDictionary(entry => entry.Action);
        entries.Should().HaveCount(3);
        entries[AuditAction.Created].By.Should().Be(Some.Seller);
        entries[AuditAction.Created].RequestId.Should().Be("request-1");
        entries[AuditAction.Created].Changes.Should().BeEquivalentTo(new FieldChange[]
        {
            new("sku", null, "TEAPOT"), new("slug", null, "teapot"), new("name", null, "Teapot"), new("price", null, "1000 USD"), new("status", null, "published"),
        });
        entries[AuditAction.Changed].By.Should().Be(Some.Admin);
        entries[AuditAction.Changed].Changes.Should().BeEquivalentTo(new FieldChange[] { new("unit", null, "piece"), new("price", "1000 USD", "900 USD") });
        entries[AuditAction.Deleted].Changes.Should().Contain(new FieldChange("name", "Teapot", null)).And.Contain(new FieldChange("price", "900 USD", null));
    }

    [Fact]
    public async Task Stock_is_audited_with_kind_and_reason_when_it_is_changed_manually()
    {
        var teapot = AProduct.Named("Teapot").WithStock(5);
        await As(Some.Seller, session =>
        {
            session.Products.Add(teapot.Build());
            session.Stocks.Add(teapot.BuildStock());
        });
        await As(Some.Admin, async session => (await Stock(session, teapot)).Adjust(3, "found more", Some.Admin.Id, TestClock.Start));
        await As(Some.Admin, async session => (await Stock(session, teapot)).Set(2, null, Some.Admin.Id, TestClock.Start));
        await As(Some.Admin, async session => (await Stock(session, teapot)).Set(2, null, Some.Admin.Id, TestClock.Start));

        var entries = (await About(teapot.Id.ToString())).Where(entry => entry.Action != AuditAction.Created).ToList();
        entries.Should().OnlyContain(entry => entry.Action == AuditAction.StockChanged);
        entries.Select(entry => string.Join(", ", entry.Changes.Select(change => $"{change.Field} {change.Before} -> {change.After}"))).Should().BeEquivalentTo(
            "onHand  -> 5, kind  -> initial",
            "onHand 5 -> 8, kind  -> adjustment, reason  -> found more",
            "onHand 8 -> 2, kind  -> set");
    }

    [Fact]
    public async Task An_order_status_is_audited_in_one_entry_and_its_stock_sale_in_none()
    {
        var (teapot, cup) = (AProduct.Named("Teapot"), AProduct.Named("Cup"));
        var ordered = AnOrder.Of(teapot, 2).And(cup);
        var id = ordered.Build().Id;
        await Store(teapot, cup);
        await As(Some.Buyer, async session =>
        {
            session.Orders.Add(ordered.Build());
            session.Payments.Add(ordered.BuildPayment());
            (await Stock(session, teapot)).Reserve(2);
            (await Stock(session, cup)).Reserve(1);
        });
        var before = (await List(new AuditFilter())).Items.Count;
        await As(null, async session =>
        {
            (await session.Orders.Lock(id, Token))!.MarkPaid(TestClock.Start);
            var payment = await session.Payments.Of(id, Token);
            payment.Succeed(payment.StartAttempt(TestClock.Start)!.Value, TestClock.Start);
            (await Stock(session, teapot)).Sell(id, 2, TestClock.Start);
            (await Stock(session, cup)).Sell(id, 1, TestClock.Start);
        });
        var after = (await List(new AuditFilter())).Items.Count;
        await As(Some.Admin, async session => (await session.Orders.Lock(id, Token))!.Cancel("unwanted", TestClock.Start));
        await As(null, async session => (await session.Payments.Of(id, Token)).Reversed(gaveBack: true, TestClock.Start));

        (after - before).Should().Be(1);
        (await About(id.ToString())).Select(entry => (entry.By, entry.Action, entry.Changes[0])).Should().BeEquivalentTo(
        [
            (Some.Buyer, AuditAction.Created, new FieldChange("status", null, "pending")),
            ((Actor?)null, AuditAction.Changed, new FieldChange("status", "pending", "paid")),
            (Some.Admin, AuditAction.Changed, new FieldChange("status", "paid", "cancelled")),
            (null, AuditAction.Changed, new FieldChange("payment", null, "refunded")),
        ]);
    }

    [Fact]
    public async Task Entries_of_nested_work_name_the_actor_of_that_work()
    {
        var (mine, theirs, last) = (AProduct.Named("Mine"), AProduct.Named("Theirs"), AProduct.Named("Last"));
        await As(Some.Admin, async session =>
        {
            session.Products.Add(mine.Build());
            await session.Commit(
                () =>
                {
                    session.Products.Add(theirs.Build());
                    return Task.FromResult(true);
                },
                Some.Seller);
            session.Products.Add(last.Build());
        });

        (await About(mine.Id.ToString())).Single().By.Should().Be(Some.Admin);
        (await About(theirs.Id.ToString())).Single().By.Should().Be(Some.Seller);
        (await About(last.Id.ToString())).Single().By.Should().Be(Some.Admin);
    }

    [Fact]
    public async Task Entries_are_listed_newest_first_by_resource_actor_and_time()
    {
        var entries = Enumerable.Range(0, 4).Select(minute => AuditEntry.Of(
            TestClock.Start.AddMinutes(minute), minute % 2 == 0 ? Some.Admin : null, AuditAction.StatusChanged, minute < 2 ? Ada : Some.Buyer.Id)).ToList();
        foreach (var entry in entries)
            await Add(entry);

        await Lists(new AuditFilter(), entries[3], entries[2], entries[1], entries[0]);
        await Lists(new AuditFilter(Resource: Ada.ToString()), entries[1], entries[0]);
        await Lists(new AuditFilter(By: Some.Admin.Id), entries[2], entries[0]);
        await Lists(new AuditFilter(From: entries[1].At, To: entries[3].At), entries[2], entries[1]);
        await Lists(new AuditFilter(From: entries[1].At.AddMicroseconds(1)), entries[3], entries[2]);
        await Lists(new AuditFilter(To: entries[1].At.AddMicroseconds(1)), entries[1], entries[0]);
        await Lists(new AuditFilter(From: DateTimeOffset.MinValue, To: DateTimeOffset.MaxValue), entries[3], entries[2], entries[1], entries[0]);
        await Lists(new AuditFilter(Resource: Ada.ToString(), By: Some.Buyer.Id));

        async Task Lists(AuditFilter filter, params AuditEntry[] expected) =>
            (await List(filter)).Items.Select(entry => entry.Id).Should().Equal(expected.Select(entry => entry.Id));
    }

    [Fact]
    public async Task Paging_returns_every_entry_once_while_others_are_added()
    {
        for (var minute = 0; minute < 5; minute++)
            await Add(AuditEntry.Of(TestClock.Start.AddMinutes(minute), null, AuditAction.LoggedIn, Ada));

        var page = await List(new AuditFilter(), new PageRequest(2, WithTotal: true));
        page.Total.Should().Be(5);
        var seen = page.Items.ToList();
        while (page.Next is not null)
        {
            await Add(AuditEntry.Of(TestClock.Start.AddHours(1), null, AuditAction.LoggedIn, Ada));
            page = await List(new AuditFilter(), new PageRequest(2, page.Next));
            seen.AddRange(page.Items);
        }

        seen.Select(entry => entry.At).Should().Equal(Enumerable.Range(0, 5).Select(i => TestClock.Start.AddMinutes(4 - i)));
    }

    private static async Task<Stock> Stock(Session session, AProduct product) => (await session.Stocks.Lock([product.Variant], Token)).Single();

    private async Task As(Actor? actor, Func<Session, Task> work)
    {
        await using var session = Open();
        await session.Commit(
            async () =>
            {
                await work(session);
                return true;
            },
            actor);
    }

    private Task As(Actor actor, Action<Session> work) => As(actor, session =>
    {
        work(session);
        return Task.CompletedTask;
    });

    private Task<Page<AuditEntry>> List(AuditFilter filter, PageRequest? page = null) =>
        Read(session => session.Audit.List(filter, page ?? new PageRequest(20), Token));

    [Fact]
    public async Task Entries_about_an_account_are_read_in_parts()
    {
        var entries = Enumerable.Range(0, 5).Select(minute => AuditEntry.Of(
            TestClock.Start.AddMinutes(minute), null, AuditAction.StatusChanged, Ada)).ToList();
        foreach (var entry in entries)
            await Add(entry);

        var first = await Read(session => session.Audit.About(Ada.ToString(), after: null, limit: 2, Token));
        var rest = await Read(session => session.Audit.About(Ada.ToString(), first[^1].Id, limit: 4, Token));

        first.Concat(rest).Select(entry => entry.Id).Should().Equal(entries.Select(entry => entry.Id));
    }

    private Task Add(AuditEntry entry) => Commit(session => session.Audit.Add(entry));

    private Task<IReadOnlyList<AuditEntry>> About(string id) => Read(session => session.Audit.About(id, Token));
}
