using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class EmailVerificationEndpointsTests(MailingShop mailing) : IClassFixture<MailingShop>
{
    private const string Subject = "Verify your e-mail address";

    [Fact]
    public async Task Registered_address_is_verified_by_the_mailed_link_once()
    {
        var (ada, email) = await Register("buyer");
        (await VerifiedAt(ada)).Should().BeNull();

        var token = await mailing.TokenIn(email, Subject);
        (await Confirm(token)).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await VerifiedAt(ada)).Should().EndWith("Z");
        var again = await Confirm(token);
        again.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await again.ReadCode()).Should().Be("token-invalid");
    }

    [Fact]
    public async Task Newer_request_ends_the_older_link()
    {
        var (ada, email) = await Register("buyer");
        var older = await mailing.TokenIn(email, Subject);

        (await ada.Post("/auth/email-verification")).StatusCode.Should().Be(HttpStatusCode.Accepted);
        var newer = await mailing.TokenIn(email, Subject, mails: 2);

        (await Confirm(older)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Confirm(newer)).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Changed_address_is_verified_by_a_link_of_its_own()
    {
        var (ada, email) = await Register("buyer");
        (await Confirm(await mailing.TokenIn(email, Subject))).EnsureSuccessStatusCode();
        var changed = $"new-{email}";

        var account = await ada.Put("/me/email", new { email = changed, password = ShopApi.Password }).Json();

        account.GetProperty("emailVerifiedAt").ValueKind.Should().Be(JsonValueKind.Null);
        (await Confirm(await mailing.TokenIn(changed, Subject))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await VerifiedAt(ada)).Should().NotBeNull();
    }

    [Fact]
    public async Task Seller_publishes_once_the_address_is_verified()
    {
        var (seller, email) = await Register("seller");
        var refused = await seller.Post("/products", Product(status: null));
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.ReadCode()).Should().Be("email-not-verified");
        var draft = (await seller.Post("/products", Product("draft")).Json()).Text("id");
        (await (await seller.Patch($"/products/{draft}", new { status = "published" }, "*")).ReadCode()).Should().Be("email-not-verified");

        (await Confirm(await mailing.TokenIn(email, Subject))).EnsureSuccessStatusCode();

        (await seller.Patch($"/products/{draft}", new { status = "published" }, "*")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await seller.Post("/products", Product(status: null))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private async Task<(ApiClient Client, string Email)> Register(string role)
    {
        var anybody = mailing.Client();
        var email = $"{Guid.NewGuid():N}@example.com";
        (await anybody.Post("/auth/register", new { email, password = ShopApi.Password, name = "Ada", role })).EnsureSuccessStatusCode();
        return (mailing.Client((await anybody.LogIn(email, ShopApi.Password).Json()).Text("accessToken")), email);
    }

    private async Task<HttpResponseMessage> Confirm(string token)
    {
        using var client = mailing.Client();
        return await client.Post("/auth/email-verification/confirm", new { token });
    }

    private static async Task<string?> VerifiedAt(ApiClient account) => (await account.Get("/me").Json()).GetProperty("emailVerifiedAt").GetString();

    private static object Product(string? status)
    {
        var sku = $"{Guid.NewGuid():N}";
        var price = new { amount = 1250, currency = "USD" };
        return status is null ? new { sku, name = sku, price } : new { sku, name = sku, price, status };
    }
}
