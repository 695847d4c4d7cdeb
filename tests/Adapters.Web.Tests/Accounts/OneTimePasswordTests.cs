using System.Net;
using Shop.Application.Accounts.Registration;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class OneTimePasswordTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Chosen = "Own-choice-8";

    private static int s_admins;

    [Fact]
    public async Task Admin_with_a_one_time_password_may_do_nothing_that_needs_an_account()
    {
        var (admin, _, _) = await LogIn();
        using var _client = admin;

        foreach (var path in new[] { "/me", "/me/sessions", "/accounts", "/admin/overview", "/orders", "/events" })
            (await Refused(admin.Get(path))).Should().Be("403 password-change-required", path);
        (await Refused(admin.Post("/auth/verify"))).Should().Be("403 password-change-required");
        (await Refused(admin.Put("/me/email", new { email = "elsewhere@example.com", password = Chosen }))).Should().Be("403 password-change-required");
        (await admin.Http.GetAsync("/hubs/orders")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Public_endpoints_do_not_know_an_admin_with_a_one_time_password()
    {
        var draft = (await fixture.Seller.Post("/products", new { sku = "one-time", name = "One time", price = new { amount = 100, currency = "USD" }, status = "draft" }).Json()).Text("id");
        var (admin, _, _) = await LogIn();
        using var _client = admin;

        (await admin.Get("/products")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Refused(admin.Get($"/products/{draft}"))).Should().Be("404 product-not-found");
    }

    [Fact]
    public async Task Replaced_one_time_password_opens_everything_at_once()
    {
        var (admin, password, _) = await LogIn();
        using var _client = admin;
        (await Refused(admin.Get("/admin/overview"))).Should().Be("403 password-change-required");

        (await admin.Put("/me/password", new { currentPassword = password, newPassword = Chosen })).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await admin.Get("/admin/overview")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Admin_with_a_one_time_password_may_log_out()
    {
        var (admin, _, refreshToken) = await LogIn();
        using var _client = admin;

        (await admin.Post("/auth/logout", new { refreshToken })).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Admin_whose_password_another_admin_chose_may_do_everything()
    {
        var email = NewEmail();
        await fixture.Admin.Post("/admins", new { email, password = Chosen, name = "Colleague" }).Json();

        var session = await fixture.Anybody.Post("/auth/login", new { email, password = Chosen }).Json();

        using var admin = new ApiClient(fixture.Shop.Address, session.Text("accessToken"), default);
        (await admin.Get("/admin/overview")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<(ApiClient Admin, string Password, string RefreshToken)> LogIn()
    {
        var created = await fixture.Shop.Send(new CreateAdmin(NewEmail(), Password: null));
        var session = await fixture.Anybody.Post("/auth/login", new { email = created.Admin.Email, password = created.GeneratedPassword }).Json();
        return (new ApiClient(fixture.Shop.Address, session.Text("accessToken"), created.Admin.Id), created.GeneratedPassword!, session.Text("refreshToken"));
    }

    private static string NewEmail() => $"one-time{Interlocked.Increment(ref s_admins)}@example.com";

    private static async Task<string> Refused(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        return $"{(int)answer.StatusCode} {await answer.ReadCode()}";
    }
}
