using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Application.Operations;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Operations;

[AnyLocale]
public sealed class EfConsistencyChecksTests() : ConsistencyChecksContract(new EfContractShop())
{
    [Theory]
    [InlineData("UPDATE stocks SET on_hand = 97", CheckNames.StockMovements, "prd_", "98", "97")]
    [InlineData("DELETE FROM stock_movements WHERE kind = 'Sale'", CheckNames.StockMovements, "prd_", "100", "98")]
    [InlineData("UPDATE stocks SET reserved = 3", CheckNames.StockReservations, "prd_", "2", "3")]
    [InlineData("UPDATE orders SET status = 'Cancelled' WHERE status = 'Pending'; UPDATE payments SET status = 'Cancelled' WHERE status = 'Pending'", CheckNames.StockReservations, "prd_", "0", "2")]
    [InlineData("UPDATE order_lines SET quantity = 1 FROM orders WHERE id = order_id AND status = 'Paid'", CheckNames.OrderTotals, "ord_", "1000 USD", "2000 USD")]
    [InlineData("UPDATE orders SET adjustments = '[{\"amount\": -300}, {\"amount\": 50}]' WHERE status = 'Paid'", CheckNames.OrderTotals, "ord_", "1750 USD", "2000 USD")]
    [InlineData("UPDATE orders SET total_amount = 1 WHERE status = 'Paid'; UPDATE payments SET amount = 1 WHERE status = 'Paid'", CheckNames.OrderTotals, "ord_", "2000 USD", "1 USD")]
    [InlineData("DELETE FROM payments WHERE status = 'Paid'", CheckNames.OrderPayments, "ord_", "2000 USD paid for an order that is paid", "no payment")]
    [InlineData("DELETE FROM order_lines USING orders WHERE id = order_id AND status = 'Paid'; DELETE FROM orders WHERE status = 'Paid'", CheckNames.OrderPayments, "ord_", "an order", "2000 USD paid")]
    [InlineData("UPDATE payments SET amount = 1999 WHERE status = 'Paid'", CheckNames.OrderPayments, "ord_", "2000 USD paid for an order that is paid", "1999 USD paid")]
    [InlineData("UPDATE payments SET status = 'Refunded' WHERE status = 'Paid'", CheckNames.OrderPayments, "ord_", "2000 USD paid for an order that is paid", "2000 USD refunded")]
    [InlineData("UPDATE orders SET status = 'Cancelled' WHERE status = 'Paid'", CheckNames.OrderPayments, "ord_", "2000 USD failed, cancelled, refunded or being reversed for an order that is cancelled", "2000 USD paid")]
    [InlineData("UPDATE payments SET attempts = attempts || attempts WHERE status = 'Paid'", CheckNames.PaymentAttempts, "ord_", "1 succeeded of a payment that is paid", "2 succeeded")]
    [InlineData("UPDATE payments SET attempts = '[]' WHERE status = 'Paid'", CheckNames.PaymentAttempts, "ord_", "1 succeeded of a payment that is paid", "0 succeeded")]
    [InlineData("UPDATE payments SET reversal_due_at = '2026-01-01 00:00Z' WHERE status = 'Paid'", CheckNames.ChargeReversals, "ord_", "reversed", "due without a message since 2026-01-01T00:00:00Z")]
    [InlineData("UPDATE orders SET history = history - -1 WHERE status = 'Paid'", CheckNames.OrderHistory, "ord_", "pending", "paid")]
    [InlineData("DELETE FROM deliveries WHERE reaction = 'ChargeOrderWhenPlaced'", CheckNames.PendingOrders, "ord_", "a message that charges it", "none")]
    [InlineData("UPDATE deliveries SET state = 'Dead' WHERE reaction = 'ChargeOrderWhenPlaced'", CheckNames.PendingOrders, "ord_", "a message that charges it", "none")]
    [InlineData("UPDATE product_popularity SET views = 7", CheckNames.ProductViews, "prd_", "0", "7")]
    [InlineData("UPDATE products SET search_words = 'other:1'", CheckNames.SearchText, "prd_", "'teapot':1A,2A", "'other':1")]
    [InlineData("DELETE FROM events WHERE sequence = 2", CheckNames.FeedSequence, "event 3", "2", "3")]
    [InlineData("DELETE FROM events WHERE sequence = 1", CheckNames.FeedSequence, "event 2", "1", "2")]
    public async Task A_difference_is_found_by_check_name_with_expected_and_found_values(string sql, string check, string about, string expected, string found)
    {
        await HasTwoOrders();

        await Execute(sql);

        var wrong = (await Wrong()).Should().Contain(entry => entry.Name == check).Which.Found;
        wrong.About.Should().StartWith(about);
        (wrong.Expected, wrong.Found).Should().Be((expected, found));
    }

    [Fact]
    public async Task A_reservation_above_the_stock_on_hand_is_found_without_the_constraint()
    {
        await HasTwoOrders();

        await Execute("ALTER TABLE stocks DROP CONSTRAINT ck_stocks_on_hand; UPDATE stocks SET reserved = 99");

        (await Wrong()).Should().Contain(wrong => wrong.Name == CheckNames.StockBounds && wrong.Found.Expected == "from 0 to 98" && wrong.Found.Found == "99");
    }

    [Fact]
    public async Task Events_removed_because_of_their_age_are_no_gap()
    {
        await HasTwoOrders();

        await Execute("DELETE FROM events WHERE sequence <= 2; UPDATE feed_bounds SET removed_until = 2");

        (await Wrong()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reversal_that_became_a_dead_letter_is_not_pending()
    {
        await HasTwoOrders();
        await Execute(
            """
            UPDATE orders SET status = 'Cancelled', history = history || '[{"status": "cancelled"}]' WHERE status = 'Paid';
            UPDATE payments SET reversal_due_at = now() WHERE status = 'Paid';
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'charge.reversal-due', 'ReverseChargeWhenDue', id, '{}', 'Pending', 0, now(), now() FROM orders WHERE status = 'Cancelled'
            """);
        (await Wrong()).Should().BeEmpty();

        await Execute("UPDATE deliveries SET state = 'Dead' WHERE reaction = 'ReverseChargeWhenDue'");

        (await Wrong()).Select(wrong => wrong.Name).Should().Equal(CheckNames.OrderPayments, CheckNames.ChargeReversals, CheckNames.DeadLetters);
    }

    [Fact]
    public async Task A_reversal_that_the_gateway_denies_is_found_while_its_message_is_pending()
    {
        await HasTwoOrders();

        await Execute(
            """
            UPDATE payments SET reversal_due_at = '2026-01-01 00:00Z', reversal_contradicted_at = '2026-01-02 00:00Z' WHERE status = 'Paid';
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'charge.reversal-due', 'ReverseChargeWhenDue', order_id, '{}', 'Pending', 0, now(), now() FROM payments WHERE status = 'Paid'
            """);

        (await Wrong()).Should().ContainSingle().Which.Should().Match<(string Name, Difference Found)>(wrong =>
            wrong.Name == CheckNames.ChargeReversals && wrong.Found.Found == "denied by the gateway since 2026-01-02T00:00:00Z");
    }

    [Fact]
    public async Task A_name_of_a_brand_that_is_being_carried_over_is_no_difference_and_one_that_was_given_up_is()
    {
        await HasTwoOrders();
        await Execute(
            """
            INSERT INTO brands (id, name, slug, version) VALUES (gen_random_uuid(), 'Acme', 'acme', 1);
            UPDATE products SET brand_id = brands.id FROM brands;
            UPDATE brands SET name = 'Apex';
            INSERT INTO outbox (id, type, subject, is_public, data, at) SELECT gen_random_uuid(), 'brand.renamed', id, false, '{}', now() FROM brands
            """);
        (await Wrong()).Should().BeEmpty();
        await Execute(
            """
            DELETE FROM outbox;
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'brand.renamed', 'CarryOverBrandNameWhenRenamed', id, '{}', 'Pending', 0, now(), now() FROM brands
            """);
        (await Wrong()).Should().BeEmpty();

        await Execute("UPDATE deliveries SET state = 'Dead' WHERE reaction = 'CarryOverBrandNameWhenRenamed'");

        (await Wrong()).Select(wrong => wrong.Name).Should().Equal(CheckNames.SearchText, CheckNames.DeadLetters);
    }

    [Fact]
    public async Task A_dead_letter_is_found_with_its_reaction_and_error()
    {
        await Execute(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, last_error, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'notification.requested', 'Some', gen_random_uuid(), '{}', 'Dead', 10, 'No such mailbox', now(), now())
            """);

        (await Wrong()).Should().Equal(
            (CheckNames.DeadLetters, new Difference("msg_00000000000000000000000000000001", "delivered", "given up by Some: No such mailbox")));
    }

    [Fact]
    public async Task An_overdue_message_is_found_and_a_message_waiting_behind_it_is_not()
    {
        await Execute(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'order.placed', 'Some', '00000000-0000-0000-0000-000000000001', '{}', state, 0, due::timestamptz, now()
            FROM (VALUES (1, 'Pending', '2026-01-01 00:00Z'), (2, 'Pending', '2026-01-01 00:00Z'), (3, 'Dead', '2026-01-01 00:00Z')) AS messages (number, state, due)
            ORDER BY number
            """);

        (await Overdue(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))).Should().BeEmpty();
        (await Overdue(new DateTimeOffset(2026, 1, 1, 0, 0, 1, TimeSpan.Zero))).Should().Equal(
            (CheckNames.OutboxAge, new Difference("msg_00000000000000000000000000000001", "delivered", "due since 2026-01-01T00:00:00Z")));
    }

    [Fact]
    public async Task An_event_that_never_got_its_sequence_is_found()
    {
        await StoreTeapot();

        (await Wrong(TestClock.Start.AddSeconds(1))).Should().ContainSingle()
            .Which.Should().Match<(string Name, Difference Found)>(wrong => wrong.Name == CheckNames.OutboxAge && wrong.Found.About.StartsWith("evt_"));
    }

    private async Task<IEnumerable<(string Name, Difference Found)>> Overdue(DateTimeOffset before) =>
        (await Wrong(before)).Where(wrong => wrong.Name == CheckNames.OutboxAge);

    private async Task HasTwoOrders()
    {
        await StoreTeapot();
        await Placed();
        await Pay(await Placed());
        await Shop.Settle();
        (await Wrong()).Should().BeEmpty();
    }

    private async Task Execute(string sql)
    {
        await using var command = Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
