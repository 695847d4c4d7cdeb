using System.Net;
using Shop.Application.Accounts.Registration;

namespace Shop.Site.Tests.Shared;

public sealed class OneTimePasswordPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Path = "/new-password";

    private static int s_admins;

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Every_page_leads_an_admin_with_a_one_time_password_to_the_page_that_replaces_it()
    {
        using var browser = Shop.Browser();
        var (page, _) = await LogIn(browser);

        page.Path.Should().Be(Path);
        foreach (var path in new[] { "/", "/admin", "/admin/accounts", "/account", "/login" })
        {
            using var answer = await browser.Get(path);
            (answer.StatusCode, answer.Headers.Location?.ToString()).Should().Be((HttpStatusCode.SeeOther, Path), path);
        }

        using var connection = await browser.Http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        connection.StatusCode.Should().Be(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Replaced_one_time_password_opens_the_admin_site_at_once()
    {
        using var browser = Shop.Browser();
        var (page, password) = await LogIn(browser);

        var admin = await browser.Submit(page, "Change password", ("Password.Current", password), ("Password.New", "Own-choice-8"));

        (admin.Status, admin.Path).Should().Be((200, "/admin"));
    }

    [Fact]
    public async Task Wrong_current_password_is_said_on_the_page()
    {
        using var browser = Shop.Browser();
        var (page, _) = await LogIn(browser);

        var again = await browser.Submit(page, "Change password", ("Password.Current", "Wrong-pass-9"), ("Password.New", "Own-choice-8"));

        (again.Status, again.Path).Should().Be((200, Path));
        again.Fault("Password.Current").Should().Be("Is not the account's password.");
    }

    [Fact]
    public async Task Admin_with_a_one_time_password_may_log_out()
    {
        using var browser = Shop.Browser();
        var (page, _) = await LogIn(browser);

        (await browser.Submit(page, "Log out")).Link("Log in").Should().NotBeEmpty();
    }

    private async Task<(Page Page, string Password)> LogIn(Browser browser)
    {
        var created = await Shop.Send(new CreateAdmin($"one-time{Interlocked.Increment(ref s_admins)}@example.com", Password: null));
        var login = await browser.Open("/login?returnUrl=%2Fadmin");
        return (await browser.Submit(login, "Log in", ("Input.Email", created.Admin.Email), ("Input.Password", created.GeneratedPassword!)), created.GeneratedPassword!);
    }
}
