using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Security;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private ShopApi _shop = null!;
    private ApiClient _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        // With the production password hasher, because these tests are about login.
        _shop = await ShopApi.Start(replacing: services => services.AddSingleton<IPasswordHasher>(_ => new Pbkdf2PasswordHasher()));
        _anybody = _shop.Anonymous();
        (await _anybody.Register()).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task A_login_gives_tokens_that_work()
    {
        var answer = await _anybody.LogIn("ADA@example.com");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var session = await answer.Json();
        session.EnumerateObject().Select(property => property.Name).Should().Equal(
            "accessToken", "tokenType", "expiresIn", "refreshToken", "refreshExpiresIn");
        session.Text("tokenType").Should().Be("Bearer");
        session.Number("expiresIn").Should().Be(600);
        session.Number("refreshExpiresIn").Should().Be(14 * 24 * 3600);
        using var ada = Bearing(session.Text("accessToken"));
        var account = await ada.Get("/me").Json();
        account.Text("email").Should().Be("ada@example.com");
        account.Text("lastLoginAt").Should().EndWith("Z");
        (await ada.Post("/auth/verify").Json()).Text("accountId").Should().Be(account.Text("id"));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_and_a_disabled_account_are_refused_in_the_very_same_bytes()
    {
        (await _anybody.Register("bob@example.com")).EnsureSuccessStatusCode();
        await Disable("bob@example.com");

        var wrong = await Refusal(_anybody.LogIn(password: "Wr0ng-horse"));
        var unknown = await Refusal(_anybody.LogIn("nobody@example.com"));
        var malformed = await Refusal(_anybody.LogIn("nobody"));
        var disabled = await Refusal(_anybody.LogIn("bob@example.com"));

        new[] { unknown, malformed, disabled }.Should().AllBe(wrong);
    }

    [Fact]
    public async Task A_refused_login_asks_for_bearer_tokens_and_has_its_code()
    {
        var answer = await _anybody.LogIn(password: "Wr0ng-horse");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        (await answer.ReadCode()).Should().Be("invalid-credentials");
    }

    [Fact]
    public async Task One_account_logs_in_many_times_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _anybody.LogIn()));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_account_with_an_outdated_hash_logs_in_many_times_at_once_and_gets_a_new_one()
    {
        using var yesterday = new Pbkdf2PasswordHasher(iterations: 1_000);
        var outdated = await yesterday.Hash(Registering.Password, CancellationToken.None);
        await Query($"UPDATE accounts SET password_hash = '{outdated}' RETURNING password_hash");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _anybody.LogIn()));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (await Query("SELECT password_hash FROM accounts")).Should().NotBe(outdated);
        (await _anybody.LogIn()).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_or_forged_access_token_does_not_keep_anybody_from_logging_in()
    {
        using var late = Bearing("expired.or.forged");

        (await late.LogIn()).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_gives_a_new_pair_and_the_old_token_dies()
    {
        var first = await _anybody.LogIn().Json();

        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();

        second.Text("refreshToken").Should().NotBe(first.Text("refreshToken"));
        using var ada = Bearing(second.Text("accessToken"));
        (await ada.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        await ShouldBeOver(first.Text("refreshToken"));
    }

    [Fact]
    public async Task A_token_used_twice_ends_its_whole_family()
    {
        var first = await _anybody.LogIn().Json();
        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();
        var third = await _anybody.Refresh(second.Text("refreshToken")).Json();

        await ShouldBeOver(first.Text("refreshToken"));

        await ShouldBeOver(third.Text("refreshToken"));
    }

    [Fact]
    public async Task Of_many_refreshes_at_once_one_wins_and_nothing_lives_on()
    {
        var session = await _anybody.LogIn().Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _anybody.Refresh(session.Text("refreshToken"))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).Should().Be(19);
        var winner = await answers.Single(answer => answer.StatusCode == HttpStatusCode.OK).Json();
        await ShouldBeOver(winner.Text("refreshToken"));
    }

    [Fact]
    public async Task A_family_that_ends_while_it_grows_leaves_no_live_token_and_no_deadlock()
    {
        var first = await _anybody.LogIn().Json();
        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            i % 2 == 0 ? _anybody.Refresh(second.Text("refreshToken")) : _anybody.LogOut(first.Text("refreshToken"))));

        answers.Should().OnlyContain(answer => (int)answer.StatusCode < 500);
        foreach (var grown in answers.Where(answer => answer.StatusCode == HttpStatusCode.OK))
            await ShouldBeOver((await grown.Json()).Text("refreshToken"));
    }

    [Fact]
    public async Task A_logout_ends_the_session_and_no_other()
    {
        var here = await _anybody.LogIn().Json();
        var there = await _anybody.LogIn().Json();

        (await _anybody.LogOut(here.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await ShouldBeOver(here.Text("refreshToken"));
        (await _anybody.Refresh(there.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody's")]
    [InlineData("")]
    public async Task A_logout_tells_nothing_about_a_token_that_nobody_gave_out(string token)
    {
        (await _anybody.LogOut(token)).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_disabled_account_does_not_go_on()
    {
        var session = await _anybody.LogIn().Json();
        await Disable(Registering.Email);

        await ShouldBeOver(session.Text("refreshToken"));
    }

    [Theory]
    [InlineData("/auth/refresh", "{}")]
    [InlineData("/auth/refresh", """{"refreshToken":1}""")]
    [InlineData("/auth/logout", """{"refreshToken":null}""")]
    [InlineData("/auth/logout", """{"refreshToken":"a","all":true}""")]
    [InlineData("/auth/login", """{"email":"ada@example.com"}""")]
    [InlineData("/auth/login", """{"email":"ada@example.com","password":"Corr3ct-horse","role":"admin"}""")]
    public async Task Bad_input_is_bad_input(string path, string body)
    {
        var answer = await _anybody.Post(path, body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("invalid-request");
    }

    [Fact]
    public async Task No_secret_is_stored_as_it_is()
    {
        var session = await _anybody.LogIn().Json();

        var stored = await Query("SELECT (SELECT string_agg(a::text, ' ') FROM accounts a) || (SELECT string_agg(t::text, ' ') FROM refresh_tokens t)");

        stored.Should().NotContain(Registering.Password).And.NotContain(session.Text("refreshToken")).And.Contain(Registering.Email);
    }

    private async Task ShouldBeOver(string refreshToken)
    {
        var answer = await _anybody.Refresh(refreshToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        (await answer.ReadCode()).Should().Be("refresh-token-invalid");
    }

    /// <summary>The whole response except what differs between any two: the date and the request ids.</summary>
    private static async Task<string> Refusal(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        var problem = (JsonObject)JsonNode.Parse((await answer.ReadProblem()).GetRawText())!;
        problem.Remove("traceId");
        answer.Headers.Remove("Date");
        answer.Headers.Remove("X-Request-Id");
        return $"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers.ContentType}\n{problem.ToJsonString()}";
    }

    private ApiClient Bearing(string accessToken) => new(_shop.Address, accessToken, default);

    private Task<string> Disable(string email) =>
        Query($"UPDATE accounts SET status = 'Disabled' WHERE email = '{email}' RETURNING status");

    private async Task<string> Query(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_shop.ConnectionString);
        await using var command = database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
