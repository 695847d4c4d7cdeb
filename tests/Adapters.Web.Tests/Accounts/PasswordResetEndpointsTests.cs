using System.Net;
using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class PasswordResetEndpointsTests(MailingShop mailing) : IClassFixture<MailingShop>
{
    private const string Subject = "Reset your password";
    private const string NewPassword = "Battery-staple-9";

    [Fact]
    public async Task Forgotten_password_is_replaced_by_the_mailed_link_once()
    {
        using var client = mailing.Client();
        var email = await Register(client);
        var session = await client.LogIn(email, ShopApi.Password).Json();

        (await Request(client, email)).StatusCode.Should().Be(HttpStatusCode.Accepted);
        var token = await mailing.TokenIn(email, Subject);
        (await Confirm(client, token)).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await client.LogIn(email, NewPassword)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await client.Refresh(session.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var again = await Confirm(client, token);
        again.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await again.ReadCode()).Should().Be("token-invalid");
        mailing.MailsTo(email, Subject).Should().ContainSingle().Which.Html.Should().Contain($"href=\"https://shop.example/reset-password?token={token}\"");
    }

    [Fact]
    public async Task One_of_fifty_concurrent_uses_of_a_token_succeeds()
    {
        using var client = mailing.Client();
        var email = await Register(client);
        await Request(client, email);
        var token = await mailing.TokenIn(email, Subject);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Confirm(client, token, $"Battery-staple-{number}")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).Should().Be(1);
        var codes = await Task.WhenAll(answers.Where(answer => answer.StatusCode != HttpStatusCode.NoContent).Select(answer => answer.ReadCode()));
        codes.Should().HaveCount(49).And.OnlyContain(code => code == "token-invalid");
        var winner = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        (await client.LogIn(email, $"Battery-staple-{winner}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_for_an_unknown_account_gets_the_same_response()
    {
        using var client = mailing.Client();
        var email = await Register(client);

        using var known = await Request(client, email);
        using var unknown = await Request(client, "nobody@example.com");

        foreach (var answer in new[] { known, unknown })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
            (await answer.Content.ReadAsStringAsync()).Should().BeEmpty();
        }

        unknown.Headers.Select(header => header.Key).Should().BeEquivalentTo(known.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Request_beyond_the_limit_gets_the_same_response_and_no_mail()
    {
        var email = await Register(mailing.Client());
        foreach (var _ in Enumerable.Range(0, 4))
        {
            using var client = mailing.Client();
            (await Request(client, email)).StatusCode.Should().Be(HttpStatusCode.Accepted);
        }

        await mailing.TokenIn(email, Subject, mails: 3);
        await NothingWaits();
        mailing.MailsTo(email, Subject).Should().HaveCount(3);
    }

    [Fact]
    public async Task Request_with_a_malformed_address_is_rejected_by_its_field()
    {
        using var client = mailing.Client();

        var answer = await Request(client, "nobody");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal("#/email email-invalid");
    }

    [Fact]
    public async Task Password_that_breaks_a_rule_is_rejected_by_its_field_and_leaves_the_token_usable()
    {
        using var client = mailing.Client();
        var email = await Register(client);
        await Request(client, email);
        var token = await mailing.TokenIn(email, Subject);

        var answer = await Confirm(client, token, "password");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Contain("#/password digit-missing");
        (await Confirm(client, token)).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Token_is_in_the_mail_and_neither_in_the_database_nor_in_the_log()
    {
        using var client = mailing.Client();
        var email = await Register(client);
        await Request(client, email);
        var token = await mailing.TokenIn(email, Subject);

        foreach (var table in await Read("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))
            (await Read($"SELECT t::text FROM \"{table}\" t")).Should().NotContain(row => row.Contains(token), "the table {0} must not contain it", table);
        await Confirm(client, token);
        mailing.Log.All.Should().NotContain(line => line.Contains(token));
    }

    private static async Task<string> Register(ApiClient client)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        (await client.Register(email, ShopApi.Password)).EnsureSuccessStatusCode();
        return email;
    }

    private static Task<HttpResponseMessage> Request(ApiClient client, string email) => client.Post("/auth/password-reset", new { email });

    private static Task<HttpResponseMessage> Confirm(ApiClient client, string token, string password = NewPassword) =>
        client.Post("/auth/password-reset/confirm", new { token, password });

    private Task NothingWaits() => Eventually.Holds(
        async () => (await Read("SELECT 'message' FROM outbox UNION ALL SELECT 'delivery' FROM deliveries WHERE state = 'Pending'")).Count == 0,
        TimeSpan.FromSeconds(30));

    private async Task<List<string>> Read(string sql)
    {
        await using var database = NpgsqlDataSource.Create(mailing.Shop.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
