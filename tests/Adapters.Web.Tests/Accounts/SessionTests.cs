using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Security;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class SessionTests(SessionTests.HashingShop fixture) : IClassFixture<SessionTests.HashingShop>, IAsyncLifetime
{
    private readonly string _email = $"{Guid.NewGuid():n}@example.com";
    private ApiClient _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _anybody = fixture.Shop.Anonymous();
        (await _anybody.Register(_email)).EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Login_returns_valid_tokens()
    {
        var answer = await _anybody.LogIn(_email.ToUpperInvariant());

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
        account.Text("email").Should().Be(_email);
        account.Text("lastLoginAt").Should().EndWith("Z");
        (await ada.Post("/auth/verify").Json()).Text("accountId").Should().Be(account.Text("id"));
    }

    [Fact]
    public async Task Login_returns_the_same_bytes_for_a_wrong_password_an_unknown_and_a_disabled_account()
    {
        (await _anybody.Register("bob@example.com")).EnsureSuccessStatusCode();
        await Disable("bob@example.com");

        var wrong = await Refusal(_anybody.LogIn(_email, "Wr0ng-horse"));
        var unknown = await Refusal(_anybody.LogIn("nobody@example.com"));
        var malformed = await Refusal(_anybody.LogIn("nobody"));
        var disabled = await Refusal(_anybody.LogIn("bob@example.com"));

        new[] { unknown, malformed, disabled }.Should().AllBe(wrong);
    }

    [Fact]
    public async Task Rejected_login_returns_a_Bearer_challenge_and_the_code_invalid_credentials()
    {
        var answer = await _anybody.LogIn(_email, "Wr0ng-horse");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        (await answer.ReadCode()).Should().Be("invalid-credentials");
    }

    [Fact]
    public async Task Concurrent_logins_of_one_account_all_succeed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _anybody.LogIn(_email)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Concurrent_logins_with_an_outdated_password_hash_succeed_and_renew_the_hash()
    {
        using var yesterday = new Pbkdf2PasswordHasher(iterations: 1_000);
        var outdated = await yesterday.Hash(Registering.Password, CancellationToken.None);
        await Query($"UPDATE accounts SET password_hash = '{outdated}' WHERE email = '{_email}' RETURNING password_hash");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _anybody.LogIn(_email)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (await Query($"SELECT password_hash FROM accounts WHERE email = '{_email}'")).Should().NotBe(outdated);
        (await _anybody.LogIn(_email)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Login_succeeds_despite_an_expired_or_forged_access_token()
    {
        using var late = Bearing("expired.or.forged");

        (await late.LogIn(_email)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refresh_returns_a_new_token_pair_and_invalidates_the_old_refresh_token()
    {
        var first = await _anybody.LogIn(_email).Json();

        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();

        second.Text("refreshToken").Should().NotBe(first.Text("refreshToken"));
        using var ada = Bearing(second.Text("accessToken"));
        (await ada.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        await ShouldBeOver(first.Text("refreshToken"));
    }

    [Fact]
    public async Task Refresh_token_used_twice_ends_its_token_family()
    {
        var first = await _anybody.LogIn(_email).Json();
        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();
        var third = await _anybody.Refresh(second.Text("refreshToken")).Json();

        await ShouldBeOver(first.Text("refreshToken"));

        await ShouldBeOver(third.Text("refreshToken"));
    }

    [Fact]
    public async Task One_of_many_concurrent_refreshes_succeeds_and_the_token_family_ends()
    {
        var session = await _anybody.LogIn(_email).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _anybody.Refresh(session.Text("refreshToken"))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).Should().Be(19);
        var winner = await answers.Single(answer => answer.StatusCode == HttpStatusCode.OK).Json();
        await ShouldBeOver(winner.Text("refreshToken"));
    }

    [Fact]
    public async Task Token_family_that_ends_during_refreshes_leaves_no_live_token_and_no_deadlock()
    {
        var first = await _anybody.LogIn(_email).Json();
        var second = await _anybody.Refresh(first.Text("refreshToken")).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            i % 2 == 0 ? _anybody.Refresh(second.Text("refreshToken")) : _anybody.LogOut(first.Text("refreshToken"))));

        answers.Should().OnlyContain(answer => (int)answer.StatusCode < 500);
        foreach (var grown in answers.Where(answer => answer.StatusCode == HttpStatusCode.OK))
            await ShouldBeOver((await grown.Json()).Text("refreshToken"));
    }

    [Fact]
    public async Task Logout_ends_its_session_and_no_other()
    {
        var here = await _anybody.LogIn(_email).Json();
        var there = await _anybody.LogIn(_email).Json();

        (await _anybody.LogOut(here.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await ShouldBeOver(here.Text("refreshToken"));
        (await _anybody.Refresh(there.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody's")]
    [InlineData("")]
    public async Task Logout_returns_204_for_an_unknown_refresh_token(string token)
    {
        (await _anybody.LogOut(token)).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Refresh_is_rejected_for_a_disabled_account()
    {
        var session = await _anybody.LogIn(_email).Json();
        await Disable(_email);

        await ShouldBeOver(session.Text("refreshToken"));
    }

    [Theory]
    [InlineData("/auth/refresh", "{}")]
    [InlineData("/auth/refresh", """{"refreshToken":1}""")]
    [InlineData("/auth/logout", """{"refreshToken":null}""")]
    [InlineData("/auth/logout", """{"refreshToken":"a","all":true}""")]
    [InlineData("/auth/login", """{"email":"ada@example.com"}""")]
    [InlineData("/auth/login", """{"email":"ada@example.com","password":"Corr3ct-horse","role":"admin"}""")]
    public async Task Session_endpoints_reject_invalid_input(string path, string body)
    {
        var answer = await _anybody.Post(path, body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("invalid-request");
    }

    [Fact]
    public async Task Passwords_and_refresh_tokens_are_not_stored_in_plain_text()
    {
        var session = await _anybody.LogIn(_email).Json();

        var stored = await Query("SELECT (SELECT string_agg(a::text, ' ') FROM accounts a) || (SELECT string_agg(t::text, ' ') FROM refresh_tokens t)");

        stored.Should().NotContain(Registering.Password).And.NotContain(session.Text("refreshToken")).And.Contain(_email);
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

    private ApiClient Bearing(string accessToken) => new(fixture.Shop.Address, accessToken, default);

    private Task<string> Disable(string email) =>
        Query($"UPDATE accounts SET status = 'Disabled' WHERE email = '{email}' RETURNING status");

    private async Task<string> Query(string sql)
    {
        await using var database = NpgsqlDataSource.Create(fixture.Shop.ConnectionString);
        await using var command = database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A program with the production password hasher, because these tests are about login; the number of iterations shows nothing here.</summary>
    public sealed class HashingShop : IAsyncLifetime
    {
        private const int Iterations = 10_000;

        internal ShopApi Shop { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Shop = await ShopApi.Start(replacing: services => services.AddSingleton<IPasswordHasher>(_ => new Pbkdf2PasswordHasher(Iterations)));

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
    }
}
