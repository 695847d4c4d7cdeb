using Npgsql;
using NSubstitute.ExceptionExtensions;
using Shop.Adapters.Workers.Outbox;
using Shop.Application.Json;
using Shop.Application.Orders;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Payments;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Outbox;

[AnyLocale]
public sealed class OutboxRelayTests
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);
    private static readonly Actor s_buyer = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);

    /// <summary>Counts the sessions that wait to store the end of a delivery.</summary>
    private const string Finishing = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE FROM deliveries%' AND datname = current_database()";

    /// <summary>Makes taking a delivery wait while another session holds the lock.</summary>
    private const string SlowTaking =
        """
        CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(7); RETURN new; END $$;
        CREATE TRIGGER wait BEFORE UPDATE ON deliveries FOR EACH ROW WHEN (new.attempts > old.attempts) EXECUTE FUNCTION wait();
        """;

    private const string Taking = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()";

    /// <summary>Less than the lease.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_placed_order_is_charged_and_becomes_paid()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 5);

        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 2)], null, null));

        await Reaches(shop, order.Id, OrderStatus.Paid);
        var stock = await shop.Query<string>("SELECT on_hand || '/' || reserved FROM stocks");
        stock.Should().Be("3/0");
        (await shop.Query<long>("SELECT sum(delta) FROM stock_movements")).Should().Be(3);
        shop.Get<ObedientGateway>().Charges[order.Id].Should().Be(1);
    }

    [Fact]
    public async Task An_empty_delivery_queue_has_no_next_due_time()
    {
        await using var shop = await ShopInstance.On(null);

        (await shop.Get<IDeliveryQueue>().TimeToNext(CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task A_failing_reaction_is_retried_until_it_becomes_a_dead_letter()
    {
        var impatient = new OutboxOptions { MaxAttempts = 3, BackoffBase = TimeSpan.FromMilliseconds(5) };
        await using var shop = await ShopInstance.On(null, outbox: impatient);
        var mail = shop.Get<INotificationPort>();
        mail.Send(default!, default).ThrowsAsyncForAnyArgs(new InvalidOperationException("out of order"));
        await shop.Start();

        await shop.Mails();

        await Eventually.Holds(async () => await shop.Query<string>("SELECT state FROM deliveries") == "Dead", s_timeout);
        (await shop.Query<string>("SELECT last_error FROM deliveries")).Should().Contain("out of order");
        await mail.ReceivedWithAnyArgs(3).Send(default!, default);
    }

    [Fact]
    public async Task A_permanently_refused_message_becomes_a_dead_letter_immediately()
    {
        await using var shop = await ShopInstance.On(null);
        var mail = shop.Get<INotificationPort>();
        mail.Send(default!, default).ThrowsAsyncForAnyArgs(new NotificationRefusedException("no such mailbox"));
        await shop.Start();

        await shop.Mails();

        await Eventually.Holds(async () => await shop.Query<string>("SELECT state FROM deliveries") == "Dead", s_timeout);
        (await shop.Query<string>("SELECT last_error FROM deliveries")).Should().Be("NotificationRefusedException: no such mailbox");
        await mail.ReceivedWithAnyArgs(1).Send(default!, default);
    }

    [Fact]
    public async Task A_charge_is_retried_however_often_the_gateway_throws()
    {
        var impatient = new OutboxOptions { MaxAttempts = 3, BackoffBase = TimeSpan.FromMilliseconds(5), BackoffLimit = TimeSpan.FromMilliseconds(20) };
        await using var shop = await ShopInstance.On(null, outbox: impatient);
        var gateway = shop.Get<ObedientGateway>();
        gateway.Answer = (request, _) => gateway.Charges[request.Order] < 8 ? throw new InvalidOperationException("out of order") : Task.FromResult(ChargeResult.Succeeded);
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 5);

        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));

        await Reaches(shop, order.Id, OrderStatus.Paid);
        gateway.Charges[order.Id].Should().Be(8);
    }

    [Fact]
    public async Task A_message_that_ends_the_process_at_every_attempt_becomes_a_dead_letter()
    {
        var options = new OutboxOptions { MaxAttempts = 3 };
        await using var dying = await ShopInstance.On(null, outbox: options);
        var product = await dying.AddProduct("Teapot", 1250, 5);
        var order = await dying.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await dying.Get<IOutboxSequencer>().SequenceAll();
        for (var attempt = 0; attempt < options.MaxAttempts; attempt++)
            (await Take(dying, "ChargeOrderWhenPlaced", 10, lease: TimeSpan.Zero)).Should().ContainSingle();

        await using var heir = await ShopInstance.On(dying.ConnectionString, outbox: options);
        await heir.Start();

        await Eventually.Holds(async () => await heir.Query<string>("SELECT state FROM deliveries WHERE reaction = 'ChargeOrderWhenPlaced'") == "Dead", s_timeout);
        heir.Get<ObedientGateway>().Charges.Should().NotContainKey(order.Id);
    }

    [Fact]
    public async Task Order_is_paid_while_a_hundred_thousand_events_of_an_import_wait_for_their_place_in_the_feed()
    {
        await using var shop = await ShopInstance.On(null);
        var product = await shop.AddProduct("Teapot", 1250, 5);
        await shop.Query<object>(
            """
            INSERT INTO outbox (id, type, subject, is_public, data, cause, at)
            SELECT gen_random_uuid(), 'product.created', gen_random_uuid(), true,
                   jsonb_build_object('productId', 'prd_' || md5(i::text), 'sku', 'S' || i, 'name', 'N' || i, 'by', 'acc_0190a0000000700080000000000000aa'),
                   '{"job": "job_0190a0000000700080000000000000aa"}', now()
            FROM generate_series(1, 100000) AS i
            """);
        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 2)], null, null));

        await shop.Start();
        await Reaches(shop, order.Id, OrderStatus.Paid);

        (await shop.Query<long>("SELECT count(*) FROM outbox")).Should().BeGreaterThan(50_000);
        (await shop.Query<long>("SELECT count(*) FROM deliveries WHERE type = 'product.created'")).Should().Be(0, "an import is reported as a whole");
        await Eventually.Holds(async () => await shop.Query<long>("SELECT count(*) FROM outbox") == 0, TimeSpan.FromMinutes(2));
        (await shop.Query<long>("SELECT count(*) FROM events WHERE type LIKE 'order.%'")).Should().Be(2);
        shop.Get<ObedientGateway>().Charges[order.Id].Should().Be(1);
    }

    [Fact]
    public async Task Progress_of_a_postponed_delivery_is_given_to_the_next_attempts_until_there_is_other_progress()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Query<object>(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'order.placed', 'Some', gen_random_uuid(), '{}', 'Pending', 0, now(), now())
            """);
        var queue = shop.Get<IDeliveryQueue>();
        var first = (await Take(shop, "Some", 1)).Single();
        first.Progress.Should().BeNull();

        await queue.Postpone(first, TimeSpan.Zero, "half", CancellationToken.None);
        var second = (await Take(shop, "Some", 1)).Single();
        await queue.Retry(second, "out of order", TimeSpan.Zero, CancellationToken.None);
        var third = (await Take(shop, "Some", 1)).Single();
        await queue.Postpone(third, TimeSpan.Zero, null, CancellationToken.None);

        (second.Progress, third.Progress, (await Take(shop, "Some", 1)).Single().Progress).Should().Be(("half", "half", null));
    }

    [Fact]
    public async Task An_outcome_is_ignored_when_another_instance_has_taken_the_delivery_meanwhile()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Query<long>(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'order.placed', 'Some', gen_random_uuid(), '{}', 'Pending', 0, now(), now())
            """);
        var queue = shop.Get<IDeliveryQueue>();
        var stale = (await Take(shop, "Some", 1, lease: TimeSpan.Zero)).Single();
        var current = (await Take(shop, "Some", 1)).Single();

        await queue.Finish(stale, CancellationToken.None);
        await queue.GiveUp(stale, "stale", CancellationToken.None);
        await queue.Retry(stale, "stale", TimeSpan.Zero, CancellationToken.None);
        await queue.Postpone(stale, TimeSpan.Zero, "stale", CancellationToken.None);
        await queue.Release(stale, CancellationToken.None);

        (await shop.Query<string>("SELECT concat_ws(' ', state, attempts, interruptions, last_error, progress) FROM deliveries WHERE next_attempt_at > now()"))
            .Should().Be("Pending 2 2");
        await queue.Finish(current, CancellationToken.None);
        (await shop.Query<long>("SELECT count(*) FROM deliveries")).Should().Be(0);
    }

    [Fact]
    public async Task Slow_charges_of_one_buyer_leave_slots_to_other_buyers()
    {
        await using var shop = await ShopInstance.On(null, outbox: new OutboxOptions { Concurrency = 8, Share = 3 });
        var gateway = shop.Get<ObedientGateway>();
        var greedy = new Actor(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);
        var (slow, release) = (new HashSet<OrderId>(), new TaskCompletionSource());
        gateway.Answer = async (request, _) =>
        {
            if (slow.Contains(request.Order))
                await release.Task;
            return ChargeResult.Succeeded;
        };
        var product = await shop.AddProduct("Teapot", 1250, 100);
        for (var i = 0; i < 30; i++)
            slow.Add((await shop.Send(new PlaceOrder(greedy, [new OrderItem(product, 1)], null, null))).Id);
        try
        {
            await shop.Start();
            await Eventually.Holds(() => Task.FromResult(gateway.Charges.Count == 6), s_timeout);

            var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));

            await Reaches(shop, order.Id, OrderStatus.Paid);
            gateway.Charges.Keys.Count(slow.Contains).Should().Be(6, "a quarter of the slots waits for others");
        }
        finally
        {
            release.SetResult();
        }

        await Eventually.Holds(async () => await shop.Query<long>("SELECT count(*) FROM orders WHERE status = 'Paid'") == 31, s_timeout);
    }

    [Fact]
    public async Task Charges_beyond_the_share_of_a_buyer_are_taken_after_those_of_others()
    {
        await using var shop = await ShopInstance.On(null);
        var product = await shop.AddProduct("Teapot", 1250, 100);
        for (var i = 0; i < 12; i++)
            await shop.Send(new PlaceOrder(new Actor(new AccountId(Guid.Parse("01900000-0000-7000-8000-0000000000aa")), AccountRole.Buyer), [new OrderItem(product, 1)], null, null));
        var later = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await shop.Get<IOutboxSequencer>().SequenceAll();

        (await shop.Query<long>("SELECT count(*) FROM deliveries WHERE reaction = 'ChargeOrderWhenPlaced' AND priority = 1")).Should().Be(4);
        var first = await Take(shop, "ChargeOrderWhenPlaced", 9);

        first.Select(delivery => EventJson.Read(delivery.Type, delivery.Data)).Cast<OrderPlaced>().Select(placed => placed.OrderId).Should().Contain(later.Id);
        (await Take(shop, "ChargeOrderWhenPlaced", 20)).Should().HaveCount(4);
    }

    [Fact]
    public async Task Two_instances_share_the_deliveries_and_run_each_once()
    {
        await using var first = await ShopInstance.On(null);
        await using var second = await ShopInstance.On(first.ConnectionString);
        await first.Start();
        await second.Start();
        var product = await first.AddProduct("Teapot", 1250, 1000);

        await Parallel.ForAsync(0, 60, async (_, _) =>
            await first.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null)));

        await Eventually.Holds(async () => await first.Query<long>("SELECT count(*) FROM orders WHERE status = 'Paid'") == 60, s_timeout);
        var charges = first.Get<ObedientGateway>().Charges.Concat(second.Get<ObedientGateway>().Charges);
        charges.GroupBy(charge => charge.Key).Should().HaveCount(60).And.OnlyContain(order => order.Sum(charge => charge.Value) == 1);
    }

    [Fact]
    public async Task Deliveries_taken_by_a_dead_instance_are_taken_again()
    {
        await using var dying = await ShopInstance.On(null);
        var product = await dying.AddProduct("Teapot", 1250, 5);
        var order = await dying.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await dying.Get<IOutboxSequencer>().SequenceAll();
        var taken = await Take(dying, "ChargeOrderWhenPlaced", 10, lease: TimeSpan.Zero);

        await using var heir = await ShopInstance.On(dying.ConnectionString);
        await heir.Start();

        taken.Should().NotBeEmpty();
        await Reaches(heir, order.Id, OrderStatus.Paid);
    }

    [Fact]
    public async Task An_outcome_is_stored_when_the_database_recovers_and_not_when_the_lease_expires()
    {
        await using var shop = await ShopInstance.On($"{await ShopDatabases.Create()};Options=-c lock_timeout=100ms");
        var called = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        shop.Get<ObedientGateway>().Answer = async (_, _) =>
        {
            called.SetResult();
            await release.Task;
            return ChargeResult.Succeeded;
        };
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 5);
        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await called.Task.WaitAsync(s_timeout);

        await using (var holder = new NpgsqlConnection(shop.ConnectionString))
        {
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("LOCK TABLE deliveries IN EXCLUSIVE MODE", holder);
            await hold.ExecuteNonQueryAsync();
            release.SetResult();
            await Reaches(shop, order.Id, OrderStatus.Paid);
            await Eventually.Holds(async () => await shop.Query<long>(Finishing) > 0, s_timeout);
            await Eventually.Holds(async () => await shop.Query<long>(Finishing) == 0, s_timeout);
        }

        await Eventually.Holds(async () => await shop.Query<long>("SELECT count(*) FROM deliveries") == 0, s_timeout);
        shop.Get<ObedientGateway>().Charges[order.Id].Should().Be(1);
    }

    [Fact]
    public async Task A_graceful_stop_finishes_deliveries_under_way()
    {
        await using var shop = await ShopInstance.On(null);
        var called = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        shop.Get<ObedientGateway>().Answer = async (_, _) =>
        {
            called.SetResult();
            await release.Task;
            return ChargeResult.Succeeded;
        };
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 5);
        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await called.Task.WaitAsync(s_timeout);

        var stop = shop.Stop();
        release.SetResult();
        await stop.WaitAsync(s_timeout);

        (await shop.Send(new GetOrder(s_buyer, order.Id))).Status.Should().Be(OrderStatus.Paid);
    }

    [Fact]
    public async Task A_stop_releases_deliveries_that_do_not_finish_in_time()
    {
        await using var shop = await ShopInstance.On(null, outbox: new OutboxOptions { DrainTimeout = TimeSpan.FromMilliseconds(50) });
        var called = new TaskCompletionSource();
        shop.Get<ObedientGateway>().Answer = async (_, cancellation) =>
        {
            called.SetResult();
            return await new TaskCompletionSource<ChargeResult>().Task.WaitAsync(s_timeout, cancellation);
        };
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 5);
        await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await called.Task.WaitAsync(s_timeout);

        await shop.Stop();

        (await shop.Query<bool>("SELECT attempts = 0 AND next_attempt_at <= now() FROM deliveries WHERE reaction = 'ChargeOrderWhenPlaced'")).Should().BeTrue();
    }

    [Fact]
    public async Task A_stop_finishes_deliveries_that_are_being_taken()
    {
        await using var shop = await ShopInstance.On(null);
        var product = await shop.AddProduct("Teapot", 1250, 5);
        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));
        await shop.Get<IOutboxSequencer>().SequenceAll();
        await shop.Query<long>(SlowTaking);
        Task stop;
        await using (var holder = new NpgsqlConnection(shop.ConnectionString))
        {
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("SELECT pg_advisory_xact_lock(7)", holder);
            await hold.ExecuteNonQueryAsync();
            await shop.Start();
            await Eventually.Holds(async () => await shop.Query<long>(Taking) > 0, s_timeout);
            stop = shop.Stop();
        }

        await stop.WaitAsync(s_timeout);

        (await shop.Send(new GetOrder(s_buyer, order.Id))).Status.Should().Be(OrderStatus.Paid);
    }

    [Fact]
    public async Task Orders_are_charged_while_a_webhook_endpoint_is_being_deleted()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Query<int>(
            """
            INSERT INTO webhook_endpoints (id, version, url, events, status, secret, secret_made_at, created_at)
            VALUES ('00000000-0000-7000-8000-000000000001', 1, 'https://receiver.example.org', '["*"]', 'Active',
                    'whsec_' || encode(sha256('secret'), 'base64'), now(), now())
            """);
        var product = await shop.AddProduct("Teapot", 1250, 5);
        await shop.Get<IOutboxSequencer>().SequenceAll();
        await using var holder = new NpgsqlConnection(shop.ConnectionString);
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var delete = new NpgsqlCommand("DELETE FROM webhook_endpoints", holder);
        await delete.ExecuteNonQueryAsync();
        await shop.Start();

        var order = await shop.Send(new PlaceOrder(s_buyer, [new OrderItem(product, 1)], null, null));

        await Reaches(shop, order.Id, OrderStatus.Paid);
    }

    [Fact]
    public async Task Messages_of_one_subject_reach_a_reaction_in_the_order_they_happened()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Query<long>(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'order.placed', 'Some', ('00000000-0000-0000-0000-00000000000' || subject)::uuid, '{}', 'Pending', 0, now(), now()
            FROM generate_series(1, 3) AS message, generate_series(1, 2) AS subject ORDER BY message, subject
            """);
        var queue = shop.Get<IDeliveryQueue>();

        var first = await Take(shop, "Some", 100);
        var none = await Take(shop, "Some", 100);
        await queue.Finish(first[0], CancellationToken.None);
        var next = await Take(shop, "Some", 100);

        first.Select(delivery => delivery.Id).Should().BeEquivalentTo([1L, 2L]);
        none.Should().BeEmpty();
        next.Should().ContainSingle().Which.Id.Should().Be(first[0].Id + 2);
    }

    [Fact]
    public async Task A_reaction_does_not_wait_behind_the_deliveries_of_another()
    {
        await using var shop = await ShopInstance.On(null);
        await shop.Query<long>(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'order.placed', CASE WHEN number > 500 THEN 'Late' ELSE 'Many' END, gen_random_uuid(), '{}', 'Pending', 0,
                   now() - interval '1 hour' + number * interval '1 second', now()
            FROM generate_series(1, 501) AS number
            """);

        var taken = await shop.Get<IDeliveryQueue>().Take([new("Many", 10, 10), new("Late", 10, 10)], s_lease, CancellationToken.None);

        taken.Count(delivery => delivery.Reaction == "Many").Should().Be(10);
        taken.Count(delivery => delivery.Reaction == "Late").Should().Be(1);
    }

    private static Task<IReadOnlyList<Delivery>> Take(ShopInstance shop, string reaction, int count, TimeSpan? lease = null) =>
        shop.Get<IDeliveryQueue>().Take([new(reaction, count, count)], lease ?? s_lease, CancellationToken.None);

    private static Task Reaches(ShopInstance shop, OrderId order, OrderStatus status) =>
        Eventually.Holds(async () => (await shop.Send(new GetOrder(s_buyer, order))).Status == status, s_timeout);
}
