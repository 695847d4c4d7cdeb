using System.Net;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class OwnAccountTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private const string NewPassword = "Even-better-8";

    [Fact]
    public async Task Email_address_is_changed_with_the_password()
    {
        var (ada, email) = await SignUp();
        using var _ = ada;
        var wanted = NewEmail();

        var answer = await ada.Put("/me/email", new { email = wanted.ToUpperInvariant(), password = ShopApi.Password });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.ETag.Should().NotBeNull();
        (await answer.Json()).Text("email").Should().Be(wanted);
        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await shop.Anybody.LogIn(wanted, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Email_address_is_not_changed_with_a_wrong_password_or_to_a_taken_address()
    {
        var (ada, _) = await SignUp();
        var (bob, taken) = await SignUp();
        using var both = new Pair(ada, bob);

        var wrong = await ada.Put("/me/email", new { email = NewEmail(), password = "Wrong-horse-7" });
        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await wrong.ReadProblem()).Faults().Should().Equal("#/password password-wrong");
        (await (await ada.Put("/me/email", new { email = taken, password = ShopApi.Password })).ReadCode()).Should().Be("email-taken");
    }

    [Fact]
    public async Task Changing_the_password_requires_the_current_one_and_ends_other_sessions()
    {
        var (ada, email) = await SignUp();
        using var _ = ada;
        var here = await shop.Anybody.LogIn(email, ShopApi.Password).Json();
        using var adaHere = new ApiClient(shop.Shop.Address, here.Text("accessToken"), ada.Id);
        var there = await shop.Anybody.LogIn(email, ShopApi.Password).Json();

        var answer = await adaHere.Put("/me/password", new { currentPassword = ShopApi.Password, newPassword = NewPassword });

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await shop.Anybody.Refresh(here.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await shop.Anybody.Refresh(there.Text("refreshToken"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await shop.Anybody.LogIn(email, NewPassword)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Wrong-horse-7", NewPassword, "#/currentPassword password-wrong")]
    [InlineData(ShopApi.Password, ShopApi.Password, "#/newPassword password-unchanged")]
    [InlineData(ShopApi.Password, "Sh0rt!", "#/newPassword too-short")]
    public async Task Password_is_not_changed_when_the_current_one_is_wrong_or_the_new_one_is_invalid(string currentPassword, string newPassword, string fault)
    {
        var (ada, email) = await SignUp();
        using var _ = ada;

        var answer = await ada.Put("/me/password", new { currentPassword, newPassword });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deleting_an_account_removes_it_and_keeps_its_orders()
    {
        var (ada, email) = await SignUp();
        using var _ = ada;
        var order = await ada.Post("/orders", new { items = new[] { new { productId = await Catalog.Products.AddProduct(shop.Admin, stock: 1) } } }).Json();

        (await ada.Send(HttpMethod.Delete, "/me", new { password = "Wrong-horse-7" })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ada.Send(HttpMethod.Delete, "/me", new { password = ShopApi.Password })).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await shop.Admin.Get($"/accounts?q={email}").Json()).Items().Should().BeEmpty();
        (await shop.Admin.Get($"/orders/{order.Text("id")}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Data_export_contains_account_orders_and_activity_without_secrets()
    {
        var (ada, email) = await SignUp();
        using var _ = ada;
        var order = await ada.Post("/orders", new { items = new[] { new { productId = await Catalog.Products.AddProduct(shop.Admin, stock: 1) } } }).Json();

        var answer = await ada.Get("/me/export");

        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        answer.Headers.TransferEncodingChunked.Should().BeTrue("it is streamed while it is read");
        var export = await answer.Json();
        export.GetProperty("account").Text("email").Should().Be(email);
        export.GetProperty("orders").EnumerateArray().Should().ContainSingle().Which.Text("id").Should().Be(order.Text("id"));
        export.GetProperty("activity").EnumerateArray().Select(entry => entry.Text("action")).Should().Equal("created", "loggedIn", "created");
        export.GetRawText().Should().NotContainAny("hash", "$2", "token", ShopApi.Password);
    }

    [Fact]
    public async Task Login_is_rejected_with_Retry_After_after_ten_wrong_passwords()
    {
        var (ada, email) = await SignUp();
        using var _ = ada;
        for (var i = 0; i < 10; i++)
            (await shop.Anybody.LogIn(email, "Wrong-horse-7")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        var answer = await shop.Anybody.LogIn(email, ShopApi.Password);

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await answer.ReadCode()).Should().Be("too-many-failed-logins");
        answer.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.FromMinutes(14)).And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(15));
    }

    private async Task<(ApiClient Client, string Email)> SignUp()
    {
        var email = NewEmail();
        var account = await shop.Anybody.Register(email, ShopApi.Password).Json();
        var session = await shop.Anybody.LogIn(email, ShopApi.Password).Json();
        return (new ApiClient(shop.Shop.Address, session.Text("accessToken"), Domain.Accounts.AccountId.Parse(account.Text("id"), null)), email);
    }

    private static string NewEmail() => $"{Guid.NewGuid():N}@example.com";

    private sealed record Pair(ApiClient One, ApiClient Other) : IDisposable
    {
        public void Dispose()
        {
            One.Dispose();
            Other.Dispose();
        }
    }
}
