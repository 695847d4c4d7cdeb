using System.Net;
using System.Text.Json;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class AccountAdministrationEndpointsTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private ApiClient Admin => shop.Admin;

    private async Task<string> TakenEmail() => (await Open()).Email;

    private async Task<(string Refresh, string Access)> Tokens(string email)
    {
        var session = await shop.Anybody.LogIn(email, ShopApi.Password).Json();
        return (session.Text("refreshToken")!, session.Text("accessToken")!);
    }

    [Theory]
    [InlineData("buyer")]
    [InlineData("seller")]
    [InlineData("admin")]
    public async Task Account_of_any_role_can_log_in_when_an_admin_creates_it(string role)
    {
        var email = NewEmail();

        var answer = await Admin.Post("/accounts", new { email, password = ShopApi.Password, name = "Ada", role });

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.ETag!.Tag.Should().Be("\"1\"");
        var account = await answer.Json();
        answer.Headers.Location!.OriginalString.Should().Be($"/api/v1/accounts/{account.Text("id")}");
        account.Text("role").Should().Be(role);
        account.EnumerateObject().Select(property => property.Name).Should().Equal(
            "id", "email", "emailVerifiedAt", "name", "role", "status", "bio", "phone", "shippingAddress", "storeName", "notifyByEmail", "version", "createdAt", "updatedAt", "lastLoginAt");
        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Email_address_in_use_is_rejected_regardless_of_case()
    {
        var email = await Open();

        var answer = await Admin.Post("/accounts", new { email = email.Email.ToUpperInvariant(), password = ShopApi.Password, name = "Ada" });

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.ReadCode()).Should().Be("email-taken");
    }

    [Fact]
    public async Task Repeated_idempotency_key_creates_one_account()
    {
        var body = new { email = NewEmail(), password = ShopApi.Password, name = "Ada" };

        var first = await Admin.Post("/accounts", body, key: body.email);
        var again = await Admin.Post("/accounts", body, key: body.email);

        again.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Admin_corrects_the_address_phone_and_bio_of_an_account()
    {
        var (id, email) = await Open();
        var (refresh, access) = await Tokens(email);
        using var holder = new ApiClient(shop.Shop.Address, access, default);
        var other = NewEmail();

        var answer = await Admin.Patch($"/accounts/{id}", new { email = other, phone = "+49 30 1", bio = "Pots." }, "*");

        var account = await answer.Json();
        (account.Text("email"), account.Text("phone"), account.Text("bio")).Should().Be((other, "+49 30 1", "Pots."));
        account.GetProperty("emailVerifiedAt").ValueKind.Should().Be(JsonValueKind.Null);
        (await (await shop.Anybody.Post("/auth/refresh", new { refreshToken = refresh })).ReadCode()).Should().Be("refresh-token-invalid");
        await Eventually.Holds(async () => (await holder.Get("/me")).StatusCode == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(5));
        (await shop.Anybody.LogIn(other, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Admin.Patch($"/accounts/{id}", new { phone = (string?)null }, "*").Json()).GetProperty("phone").ValueKind.Should().Be(JsonValueKind.Null);
        (await (await Admin.Patch($"/accounts/{id}", new { email = await TakenEmail() }, "*")).ReadCode()).Should().Be("email-taken");
    }

    [Fact]
    public async Task Account_change_requires_the_current_version()
    {
        var (id, _) = await Open();

        (await Admin.Patch($"/accounts/{id}", new { name = "B" })).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        (await Admin.Patch($"/accounts/{id}", new { name = "B" }, "\"2\"")).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await Admin.Delete($"/accounts/{id}")).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        var changed = await Admin.Patch($"/accounts/{id}", new { name = "B" }, "\"1\"");
        changed.Headers.ETag!.Tag.Should().Be("\"2\"");
        (await changed.Json()).Text("name").Should().Be("B");
    }

    [Theory]
    [InlineData("""{"emailVerifiedAt":null}""", "#/emailVerifiedAt unknown-property")]
    [InlineData("""{"email":"nobody"}""", "#/email email-invalid")]
    [InlineData("""{"passwordHash":"x"}""", "#/passwordHash unknown-property")]
    [InlineData("""{"version":7}""", "#/version unknown-property")]
    [InlineData("""{"id":"acc_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b"}""", "#/id unknown-property")]
    [InlineData("""{"role":"root"}""", "#/role invalid-value")]
    [InlineData("""{"status":"erased"}""", "#/status invalid-value")]
    [InlineData("""{"name":null}""", "#/name null-not-allowed")]
    [InlineData("""{"name":" "}""", "#/name required")]
    public async Task Account_change_rejects_protected_fields_and_invalid_values(string body, string fault)
    {
        var (id, _) = await Open();

        var answer = await Admin.Patch($"/accounts/{id}", body, "*");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    [Fact]
    public async Task Password_reset_by_an_admin_replaces_the_old_password()
    {
        var (id, email) = await Open();

        (await Admin.Put($"/accounts/{id}/password", new { newPassword = "Even-better-8", password = ShopApi.Password })).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await shop.Anybody.LogIn(email, ShopApi.Password)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await shop.Anybody.LogIn(email, "Even-better-8")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deleting_an_account_removes_it_keeps_its_orders_and_frees_its_email_address()
    {
        var (id, email) = await Open();
        using var buyer = await SignIn(id, email);
        var order = await buyer.Post("/orders", new { items = new[] { new { productId = await Catalog.Products.AddProduct(Admin, stock: 1) } } }).Json();

        (await Admin.Delete($"/accounts/{id}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await (await Admin.Delete($"/accounts/{id}", "*")).ReadCode()).Should().Be("account-not-found");
        (await Admin.Get($"/accounts/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Admin.Get($"/orders/{order.Text("id")}").Json()).Text("buyerId").Should().Be(id);
        (await shop.Anybody.Register(email)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Accounts_are_listed_and_searched()
    {
        var (id, email) = await Open();

        var found = await Admin.Get($"/accounts?q={email.ToUpperInvariant()}&role=buyer&status=active&include=total").Json();

        found.Items().Should().ContainSingle().Which.Text("id").Should().Be(id);
        found.GetProperty("page").Number("total").Should().Be(1);
        (await Admin.Get($"/accounts?q={email}&role=admin").Json()).Items().Should().BeEmpty();
    }

    [Theory]
    [InlineData("/accounts?email=a", "email unknown-parameter")]
    [InlineData("/accounts?passwordHash=a", "passwordHash unknown-parameter")]
    [InlineData("/accounts?role=root", "role invalid-value")]
    [InlineData("/accounts?limit=0", "limit out-of-range")]
    [InlineData("/admins?role=admin", "role unknown-parameter")]
    public async Task Account_list_rejects_unknown_parameters_and_invalid_values(string path, string fault)
    {
        var answer = await Admin.Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    [Fact]
    public async Task Admin_endpoints_cover_only_accounts_of_the_admin_role()
    {
        var email = NewEmail();
        var made = await Admin.Post("/admins", new { email, password = ShopApi.Password, name = "Root" }).Json();
        var (buyer, _) = await Open();
        var path = $"/admins/{made.Text("id")}";

        made.Text("role").Should().Be("admin");
        (await Admin.Get($"/admins?q={email}").Json()).Items().Should().ContainSingle();
        (await Admin.Get(path)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Admin.Get($"/admins/{buyer}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Admin.Delete($"/admins/{buyer}", "*")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Admin.Patch(path, new { status = "disabled" }, "\"1\"").Json()).Text("status").Should().Be("disabled");
        (await Admin.Delete(path, "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Admin.Get(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Admin_cannot_delete_demote_or_disable_their_account()
    {
        foreach (var group in new[] { "accounts", "admins" })
        {
            var own = $"/{group}/{Admin.Id}";
            (await (await Admin.Delete(own, "*")).ReadCode()).Should().BeOneOf("self-removal", "last-admin");
            (await (await Admin.Patch(own, new { role = "buyer" }, "*")).ReadCode()).Should().BeOneOf("self-removal", "last-admin");
            (await (await Admin.Patch(own, new { status = "disabled" }, "*")).ReadCode()).Should().BeOneOf("self-removal", "last-admin");
        }
    }

    private static string NewEmail() => $"{Guid.NewGuid():N}@example.com";

    private async Task<(string Id, string Email)> Open()
    {
        var email = NewEmail();
        JsonElement account = await Admin.Post("/accounts", new { email, password = ShopApi.Password, name = "Ada" }).Json();
        return (account.Text("id"), email);
    }

    private async Task<ApiClient> SignIn(string id, string email)
    {
        var session = await shop.Anybody.LogIn(email, ShopApi.Password).Json();
        return new ApiClient(shop.Shop.Address, session.Text("accessToken"), Domain.Accounts.AccountId.Parse(id, null));
    }
}
