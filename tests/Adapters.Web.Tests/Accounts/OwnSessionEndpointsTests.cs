using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class OwnSessionEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Sessions_are_listed_with_the_client_of_each_and_the_current_one_marked()
    {
        using var here = await fixture.Shop.SignUpBuyer();
        var lamp = await LogIn(here, "Lamp/1");
        await Send("/auth/refresh", new { refreshToken = lamp.Text("refreshToken") }, "Lamp/2");

        var sessions = (await here.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray().ToList();

        sessions.Should().HaveCount(2);
        sessions[0].EnumerateObject().Select(member => member.Name).Should().Equal("id", "createdAt", "lastUsedAt", "userAgent", "current");
        sessions[0].Text("id").Should().MatchRegex("^ses_[0-9a-f]{32}$");
        sessions[0].Text("userAgent").Should().Be("Lamp/2");
        sessions.Select(session => session.GetProperty("current").GetBoolean()).Should().Equal(false, true);
    }

    [Fact]
    public async Task Ended_session_is_gone_and_cannot_be_refreshed()
    {
        using var here = await fixture.Shop.SignUpBuyer();
        var lamp = await LogIn(here, "Lamp/1");
        var id = await IdOf(here, "Lamp/1");

        (await here.Delete($"/me/sessions/{id}")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await fixture.Anybody.Refresh(lamp.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await here.Get("/me/sessions").Json()).GetProperty("items").GetArrayLength().Should().Be(1);
        (await (await here.Delete($"/me/sessions/{id}")).ReadCode()).Should().Be("session-not-found");
    }

    [Fact]
    public async Task Session_of_another_account_and_a_malformed_id_are_not_found()
    {
        using var ada = await fixture.Shop.SignUpBuyer();
        using var bob = await fixture.Shop.SignUpBuyer();
        await LogIn(ada, "Lamp/1");

        (await bob.Delete($"/me/sessions/{await IdOf(ada, "Lamp/1")}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await bob.Delete("/me/sessions/lamp")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await ada.Get("/me/sessions").Json()).GetProperty("items").GetArrayLength().Should().Be(2);
    }

    private static async Task<string> IdOf(ApiClient account, string userAgent) =>
        (await account.Get("/me/sessions").Json()).GetProperty("items").EnumerateArray()
        .Single(session => session.GetProperty("userAgent").GetString() == userAgent).Text("id");

    private async Task<JsonElement> LogIn(ApiClient account, string userAgent) =>
        await Send("/auth/login", new { email = (await account.Get("/me").Json()).Text("email"), password = ShopApi.Password }, userAgent);

    private Task<JsonElement> Send(string path, object body, string userAgent) =>
        fixture.Anybody.Send(HttpMethod.Post, path, body, ("User-Agent", userAgent)).Json();
}
