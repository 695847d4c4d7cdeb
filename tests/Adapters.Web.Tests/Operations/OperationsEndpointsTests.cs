using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Operations;

public sealed class OperationsEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Consistency_check_succeeds_after_a_sale_and_names_a_difference()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var buyer = await shop.SignUpBuyer();
        var product = await admin.AddProduct(stock: 10);
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 2 } } }).Json()).Text("id");
        await Eventually.Holds(async () => (await buyer.Get($"/orders/{order}").Json()).Text("status") == "paid", s_timeout);

        var right = await admin.CheckConsistency();
        await Execute(shop, "UPDATE stocks SET on_hand = on_hand - 1");
        var wrong = await admin.CheckConsistency();

        right.GetProperty("ok").GetBoolean().Should().BeTrue();
        Checks(right).Select(check => check.Text("name")).Should().Equal(
            "stock-movements", "stock-reservations", "stock-bounds", "order-totals", "order-payments", "order-history", "pending-orders", "payment-attempts", "charge-reversals",
            "product-views", "product-counts", "daily-sales", "search-text", "feed-sequence", "outbox-age", "dead-letters", "stored-secrets");
        Checks(right).Should().OnlyContain(check => check.GetProperty("ok").GetBoolean());
        Checks(right)[0].GetProperty("checked").GetInt64().Should().Be(1);
        wrong.GetProperty("ok").GetBoolean().Should().BeFalse();
        Checks(wrong)[0].GetRawText().Should().Be(
            $$"""{"name":"stock-movements","ok":false,"checked":1,"differences":[{"about":"{{product}}","expected":"8","found":"7"}]}""");
        Checks(wrong).Skip(1).Should().OnlyContain(check => check.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Consistency_report_is_that_of_a_run_which_the_request_started()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();

        var started = await admin.Post("/admin/consistency");
        var report = await admin.CheckConsistency();
        var again = await admin.Get("/admin/consistency").Json();
        await admin.AddProduct(stock: 10);
        await Execute(shop, "UPDATE stocks SET on_hand = on_hand - 1");
        var wrong = await admin.Get("/admin/consistency").Json();

        started.StatusCode.Should().Be(HttpStatusCode.Accepted);
        started.Headers.Location!.ToString().Should().Be("/api/v1/admin/consistency");
        report.EnumerateObject().Select(member => member.Name).Should().Equal("ok", "startedAt", "finishedAt", "error", "requestedAt", "checks");
        report.GetProperty("finishedAt").GetDateTimeOffset().Should().BeOnOrAfter(report.GetProperty("startedAt").GetDateTimeOffset());
        again.GetProperty("startedAt").GetDateTimeOffset().Should().BeAfter(report.GetProperty("startedAt").GetDateTimeOffset());
        again.GetProperty("ok").GetBoolean().Should().BeTrue();
        wrong.GetProperty("ok").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Overview_has_the_counts_of_the_shop_and_its_running_instances()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var buyer = await shop.SignUpBuyer();
        await admin.AddProduct(stock: 0);
        var product = await admin.AddProduct(stock: 10);
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 2 } } }).Json()).Text("id");
        await Eventually.Holds(async () => (await buyer.Get($"/orders/{order}").Json()).Text("status") == "paid", s_timeout);
        JsonElement overview = default;
        await Eventually.Holds(
            async () => (overview = await admin.Get("/admin/overview").Json()).GetProperty("outbox").GetProperty("waiting").GetInt32() == 0 && overview.GetProperty("instances").GetArrayLength() > 0,
            s_timeout);

        overview.EnumerateObject().Select(member => member.Name).Should().Equal(
            "countLimit", "orders", "pendingLongerThan5Min", "outbox", "webhooks", "stock", "gateway", "instances");
        overview.GetProperty("countLimit").GetInt32().Should().Be(1000);
        overview.GetProperty("orders").GetRawText().Should().Be("""{"pending":0,"paid":1,"preparing":0,"shipped":0,"delivered":0,"rejected":0,"cancelled":0}""");
        overview.GetProperty("pendingLongerThan5Min").GetInt32().Should().Be(0);
        overview.GetProperty("outbox").GetRawText().Should().Be("""{"waiting":0,"failed":0,"dead":0,"oldestAgeSeconds":null}""");
        overview.GetProperty("webhooks").GetRawText().Should().Be("""{"failing":0}""");
        overview.GetProperty("stock").GetRawText().Should().Be("""{"out":1,"low":1}""");
        overview.GetProperty("gateway").GetRawText().Should().Be("""{"circuit":"closed"}""");
        var instance = overview.GetProperty("instances").EnumerateArray().Should().ContainSingle().Which;
        instance.Text("id").Should().StartWith("ins_");
        instance.Text("version").Should().MatchRegex(@"^\d+\.\d+\.\d+$");
        instance.GetProperty("lastSeenAt").GetDateTimeOffset().Should().BeOnOrAfter(instance.GetProperty("startedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Dead_letter_is_delivered_when_an_admin_retries_it()
    {
        var (shop, admin) = (fixture.Shop, fixture.Admin);
        using var buyer = await shop.SignUpBuyer();
        var product = await admin.AddProduct(stock: 10);
        await Execute(shop, GiveUpWhatIsNew);
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = product } } }).Json()).Text("id");
        JsonElement[] dead = [];
        await Eventually.Holds(async () => (dead = [.. (await admin.Get("/admin/messages?state=dead&include=total").Json()).Items()]).Length == 1, s_timeout);
        await Execute(shop, "DROP TRIGGER give_up ON deliveries");

        var retried = await admin.Post($"/admin/messages/{dead[0].Text("id")}/retry", null);

        dead[0].EnumerateObject().Select(property => property.Name).Should().Equal("id", "type", "state", "attempts", "nextAttemptAt", "lastError", "createdAt");
        (dead[0].Text("type"), dead[0].Text("lastError")).Should().Be(("order.placed", "IOException: …@… is out of order"));
        retried.StatusCode.Should().Be(HttpStatusCode.OK);
        (await retried.Json()).Text("state").Should().Be("pending");
        await Eventually.Holds(async () => (await buyer.Get($"/orders/{order}").Json()).Text("status") == "paid", s_timeout);
        (await admin.Get("/admin/messages?state=dead").Json()).Items().Should().BeEmpty();
        var received = (await admin.Get($"/audit?resource={dead[0].Text("id")}").Json()).Items().Single();
        received.GetProperty("by").Text("id").Should().Be(admin.Id.ToString());
        received.GetProperty("changes").GetRawText().Should().Be("""[{"field":"state","before":"dead","after":"pending"}]""");
    }

    [Fact]
    public async Task Pending_or_unknown_delivery_is_not_retried()
    {
        var admin = fixture.Admin;
        await using var pending = fixture.Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'order.placed', 'Nobody', gen_random_uuid(), '{}', 'Pending', 0, now() + interval '1 day', now())
            RETURNING 'msg_' || lpad(to_hex(id), 32, '0')
            """);
        var waiting = (string)(await pending.ExecuteScalarAsync())!;

        var early = await admin.Post($"/admin/messages/{waiting}/retry", null);
        var unknown = await admin.Post("/admin/messages/msg_00000000000000000000000000ffffff/retry", null);

        (early.StatusCode, await early.ReadCode()).Should().Be((HttpStatusCode.Conflict, "message-not-failed"));
        (unknown.StatusCode, await unknown.ReadCode()).Should().Be((HttpStatusCode.NotFound, "message-not-found"));
        (await admin.Get("/admin/messages?state=delivered")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    /// <summary>Turns new deliveries into dead letters, as if every attempt had failed.</summary>
    private const string GiveUpWhatIsNew =
        """
        CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.reaction = 'ChargeOrderWhenPlaced' THEN
                NEW.state := 'Dead'; NEW.attempts := 10; NEW.last_error := 'IOException: till@shop.example is out of order';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER give_up BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION give_up();
        """;

    private static IReadOnlyList<JsonElement> Checks(JsonElement answer) => [.. answer.GetProperty("checks").EnumerateArray()];

    private static async Task Execute(ShopApi shop, string sql)
    {
        await using var database = NpgsqlDataSource.Create(shop.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
