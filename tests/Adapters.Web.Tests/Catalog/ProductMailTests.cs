using Npgsql;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>The program with three admins, observed by its mail server.</summary>
public sealed class ProductMailTests : IAsyncLifetime
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    private readonly SmtpSink _sink = new();
    private readonly List<ApiClient> _admins = [];
    private ShopApi _shop = null!;

    private ApiClient Ann => _admins[0];

    private int Greetings => _sink.Commands.Count(line => line.StartsWith("EHLO", StringComparison.Ordinal));

    private IEnumerable<string> Readers => _sink.Mails.SelectMany(mail => mail.Recipients);

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start(settings:
        [
            ("Email:Channel", "smtp"), ("Email:From", "Shop <post@shop.example>"), ("Email:Smtp:Host", "127.0.0.1"),
            ("Email:Smtp:Port", $"{_sink.Port}"), ("Email:Smtp:Security", "None"), ("Email:Timeout", "00:00:03"),
        ]);
        foreach (var _ in Enumerable.Range(0, 3))
            _admins.Add(await _shop.SignUpAdmin());
    }

    public async ValueTask DisposeAsync()
    {
        _admins.ForEach(admin => admin.Dispose());
        await _shop.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Product_change_by_an_admin_sends_email_with_old_and_new_values_to_the_other_admins_only()
    {
        var product = await AddProduct("Teapot");

        await Change(product, new { price = new { amount = 1499, currency = "USD" } });
        await NothingWaits();

        var mails = _sink.Mails.Where(mail => mail.Subject == "Product changed: Teapot").ToList();
        mails.SelectMany(mail => mail.Recipients).Should().BeEquivalentTo([await EmailOf(_admins[1]), await EmailOf(_admins[2])]);
        mails.Should().AllSatisfy(mail =>
        {
            mail.Text.Should().Contain("Price: 19.99 USD → 14.99 USD");
            mail.Html.Should().Contain("<td>19.99 USD</td><td>→ 14.99 USD</td>");
            mail.MessageId.Should().MatchRegex("^<evt_[0-9a-f]{32}[.]acc_[0-9a-f]{32}@shop[.]example>$");
        });
        mails.Select(mail => mail.MessageId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Product_change_without_effect_sends_no_email()
    {
        var product = await AddProduct("Teapot");

        await Change(product, new { price = new { amount = 1999, currency = "USD" } });
        await NothingWaits();

        _sink.Mails.Select(mail => mail.Subject).Should().OnlyContain(subject => subject == "Product created: Teapot");
    }

    [Fact]
    public async Task Creating_and_deleting_a_product_each_send_email_to_the_two_other_admins()
    {
        var product = await AddProduct("Teapot");

        (await Ann.Delete($"/products/{product}", ifMatch: "*")).EnsureSuccessStatusCode();
        await NothingWaits();

        _sink.Mails.Select(mail => mail.Subject).Should().BeEquivalentTo(
            "Product created: Teapot", "Product created: Teapot", "Product deleted: Teapot", "Product deleted: Teapot");
    }

    [Fact]
    public async Task Unavailable_mail_server_delays_no_request_and_gets_the_email_after_its_recovery()
    {
        var product = await AddProduct("Teapot");
        await NothingWaits();
        await _sink.Close();

        await Change(product, new { name = "Big Teapot" });
        await Eventually.Holds(async () => await Count("deliveries WHERE reaction = 'SendNotificationWhenRequested' AND last_error IS NOT NULL") == 2, s_timeout);
        _sink.Open();
        await NothingWaits();

        _sink.Mails.Where(mail => mail.Subject == "Product changed: Big Teapot").SelectMany(mail => mail.Recipients)
            .Should().BeEquivalentTo([await EmailOf(_admins[1]), await EmailOf(_admins[2])]);
    }

    [Fact]
    public async Task Unresponsive_mail_server_delays_no_request()
    {
        var product = await AddProduct("Teapot");
        await NothingWaits();
        _sink.Answer = _ => "";

        await Change(product, new { name = "Big Teapot" });

        await Eventually.Holds(() => Task.FromResult(Greetings >= 4), s_timeout);
        (await Count("deliveries WHERE reaction = 'SendNotificationWhenRequested'")).Should().Be(2, "both mails are still being handed over");
    }

    [Fact]
    public async Task Permanently_rejected_recipient_becomes_a_dead_letter_at_once_and_others_get_their_email()
    {
        var refused = await EmailOf(_admins[1]);
        _sink.Answer = line => line.StartsWith($"RCPT TO:<{refused}>", StringComparison.OrdinalIgnoreCase) ? $"550 5.1.1 <{refused}> unknown" : null;

        await AddProduct("Teapot");
        await NothingWaits();

        Readers.Should().Equal(await EmailOf(_admins[2]));
        const string Reason = "NotificationRefusedException: % returned 550: %5.1.1 <…> unknown%";
        (await Count($"deliveries WHERE state = 'Dead' AND attempts = 1 AND last_error LIKE '{Reason}'")).Should().Be(1);
    }

    private Task<string> AddProduct(string name) => Ann.AddProduct(name);

    private async Task Change(string product, object fields) => (await Ann.Patch($"/products/{product}", fields, ifMatch: "*")).EnsureSuccessStatusCode();

    private static async Task<string> EmailOf(ApiClient account) => (await account.Get("/me").Json()).Text("email");

    /// <summary>Waits until every delivery is finished or dead.</summary>
    private Task NothingWaits() =>
        Eventually.Holds(async () => await Count("(SELECT FROM outbox UNION ALL SELECT FROM deliveries WHERE state = 'Pending') AS waiting") == 0, s_timeout);

    private async Task<long> Count(string rows)
    {
        await using var database = NpgsqlDataSource.Create(_shop.ConnectionString);
        await using var command = database.CreateCommand($"SELECT count(*) FROM {rows}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
