using System.Net;
using System.Net.Http.Headers;
using Shop.Adapters.Web.Tests.Events;
using Shop.Adapters.Web.Tests.Realtime;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Accounts;

/// <summary>
/// A change of an account takes effect within five seconds on every instance, although access tokens are valid for ten minutes.
/// </summary>
public sealed class SessionStatusTests(TwoInstances fixture) : IClassFixture<TwoInstances>, IAsyncLifetime
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(5);

    private ApiClient _buyer = null!;
    private ApiClient _buyerNextDoor = null!;

    public async ValueTask InitializeAsync()
    {
        _buyer = await fixture.Shop.SignUpBuyer();
        _buyerNextDoor = fixture.NextDoor(_buyer);
        (await _buyer.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _buyerNextDoor.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        _buyerNextDoor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_on_every_instance()
    {
        await Change(_buyer, new { status = "disabled" });

        await EverywhereSoon(HttpStatusCode.Unauthorized, "/me");
    }

    [Fact]
    public async Task Deleting_an_account_ends_its_sessions_on_every_instance()
    {
        (await fixture.Admin.Delete($"/accounts/{_buyer.Id}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await EverywhereSoon(HttpStatusCode.Unauthorized, "/me");
    }

    [Fact]
    public async Task Role_change_takes_effect_with_the_same_access_token()
    {
        (await _buyer.Get("/accounts")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await Change(_buyer, new { role = "admin" });
        await EverywhereSoon(HttpStatusCode.OK, "/accounts");
        (await _buyer.Post("/auth/verify").Json()).Text("role").Should().Be("admin");

        await Change(_buyer, new { role = "buyer" });
        await EverywhereSoon(HttpStatusCode.Forbidden, "/accounts");
    }

    [Fact]
    public async Task A_logout_ends_the_access_tokens_too()
    {
        var session = await LogIn();
        using var client = new ApiClient(fixture.Neighbour.Address, session.Access, default);
        (await client.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        using var anybody = fixture.Shop.Anonymous();

        await anybody.LogOut(session.Refresh);

        await Soon(client, HttpStatusCode.Unauthorized, "/me");
        (await _buyer.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK, "that is another session");
    }

    [Fact]
    public async Task A_session_ended_from_the_list_ends_with_its_access_tokens()
    {
        var session = await LogIn();
        using var client = new ApiClient(fixture.Neighbour.Address, session.Access, default);
        var sessions = (await client.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray();
        var id = sessions.Single(listed => listed.GetProperty("current").GetBoolean()).Text("id");

        (await _buyer.Delete($"/me/sessions/{id}")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await Soon(client, HttpStatusCode.Unauthorized, "/me");
        (await _buyer.Get("/me")).StatusCode.Should().Be(HttpStatusCode.OK, "that is another session");
    }

    [Fact]
    public async Task A_refresh_token_used_twice_ends_the_access_tokens_too()
    {
        var session = await LogIn();
        using var client = new ApiClient(fixture.Neighbour.Address, session.Access, default);
        using var anybody = fixture.Shop.Anonymous();
        await anybody.Refresh(session.Refresh);

        (await anybody.Refresh(session.Refresh)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        await Soon(client, HttpStatusCode.Unauthorized, "/me");
    }

    [Fact]
    public async Task Open_connections_end_on_every_instance_when_the_account_is_disabled()
    {
        await using var socket = await OrderSocket.Connect(fixture.Neighbour.Address, _buyer.AccessToken);
        using var stream = await Listen(_buyerNextDoor);
        var received = StreamedEvent.ReadAll(await stream.Content.ReadAsStreamAsync()).ToListAsync();

        await Change(_buyer, new { status = "disabled" });

        await socket.IsClosed().WaitAsync(s_soon);
        (await received.AsTask().WaitAsync(s_soon))[^1].Should().Be(new StreamedEvent(null, "stream.closed", """{"reason":"sessionEnded"}"""));
    }

    [Fact]
    public async Task Hub_connection_of_an_admin_ends_when_the_role_changes_to_buyer()
    {
        using var second = await fixture.Shop.SignUpAdmin();
        await using var socket = await OrderSocket.Connect(fixture.Neighbour.Address, second.AccessToken);

        await Change(second, new { role = "buyer" });

        await socket.IsClosed().WaitAsync(s_soon);
    }

    private async Task Change(ApiClient account, object change) =>
        (await fixture.Admin.Patch($"/accounts/{account.Id}", change, "*")).StatusCode.Should().Be(HttpStatusCode.OK);

    private async Task EverywhereSoon(HttpStatusCode status, string path)
    {
        await Soon(_buyer, status, path);
        await Soon(_buyerNextDoor, status, path);
    }

    private static Task Soon(ApiClient client, HttpStatusCode status, string path) =>
        Eventually.Holds(async () => (await client.Get(path)).StatusCode == status, s_soon);

    private async Task<(string Access, string Refresh)> LogIn()
    {
        using var anybody = fixture.Shop.Anonymous();
        var email = (await _buyer.Get("/me").Json()).Text("email");
        var session = await anybody.LogIn(email, ShopApi.Password).Json();
        return (session.Text("accessToken"), session.Text("refreshToken"));
    }

    private static async Task<HttpResponseMessage> Listen(ApiClient listener)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return await listener.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
