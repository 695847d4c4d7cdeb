using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class RegistrationTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Registration_returns_the_complete_account_without_secrets()
    {
        var answer = await fixture.Anybody.Post("/auth/register", """{"email":" Ada@Example.com ","password":"Corr3ct-horse","name":"Ada"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().Should().Be("/api/v1/me");
        answer.Headers.ETag!.Tag.Should().Be("\"1\"");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var account = await answer.Json();
        account.EnumerateObject().Select(property => property.Name).Should().Equal(
            "id", "email", "emailVerifiedAt", "name", "role", "status", "bio", "phone", "shippingAddress", "storeName", "notifyByEmail", "version",
            "createdAt", "updatedAt", "lastLoginAt");
        account.Text("id").Should().MatchRegex("^acc_[0-9a-f]{32}$");
        account.Text("email").Should().Be("ada@example.com");
        account.Text("role").Should().Be("buyer");
        account.Text("status").Should().Be("active");
        account.Number("version").Should().Be(1);
        account.Text("createdAt").Should().EndWith("Z").And.Be(account.Text("updatedAt"));
        foreach (var none in new[] { "bio", "phone", "shippingAddress", "storeName", "lastLoginAt" })
            account.GetProperty(none).ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("\"seller\"", "seller")]
    [InlineData("\"buyer\"", "buyer")]
    [InlineData("null", "buyer")]
    public async Task Registration_accepts_the_roles_buyer_and_seller_and_defaults_to_buyer(string role, string became)
    {
        var account = await fixture.Anybody.Post(
            "/auth/register", $$"""{"email":"{{Guid.NewGuid()}}@b.example","password":"Corr3ct-horse","name":"A","role":{{role}}}""").Json();

        account.Text("role").Should().Be(became);
    }

    [Theory]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A","role":"admin"}""", "#/role role-not-allowed")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A","role":"root"}""", "#/role *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A","isAdmin":true}""", "#/isAdmin *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A","status":"active"}""", "#/status *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A","id":"acc_01900000000070008000000000000001"}""", "#/id *")]
    [InlineData("""{"email":"a@b.example","email":"a@c.example","password":"Corr3ct-horse","name":"A"}""", "#/email *")]
    [InlineData("""{"email":"a@b.example","password":"weak","name":"A"}""", "#/password too-short")]
    [InlineData("""{"email":"a@b.example","password":12345678,"name":"A"}""", "#/password *")]
    [InlineData("""{"email":"a@b.example","password":null,"name":"A"}""", "#/password *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse"}""", "#/name required")]
    [InlineData("""{"email":"no address","password":"Corr3ct-horse","name":"A"}""", "#/email email-invalid")]
    [InlineData("""{"email":"a\u0000@b.example","password":"Corr3ct-horse","name":"A"}""", "#/email *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A\u0000"}""", "#/name *")]
    [InlineData("""{"email":"a@b.example","password":"Corr3ct-horse","name":"A\ud800"}""", "#/name *")]
    public async Task Registration_rejects_invalid_input_and_points_at_the_field(string body, string fault)
    {
        var answer = await fixture.Anybody.Post("/auth/register", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().ContainMatch(fault);
    }

    [Fact]
    public async Task Registration_returns_all_faults_in_one_response()
    {
        var answer = await fixture.Anybody.Post("/auth/register", """{"email":"x","password":"weak","name":" ","role":"admin"}""");

        (await answer.ReadProblem()).Faults().Should().BeEquivalentTo(
            "#/email email-invalid",
            "#/password too-short", "#/password upper-case-missing", "#/password digit-missing", "#/password symbol-missing",
            "#/name required",
            "#/role role-not-allowed");
    }

    [Fact]
    public async Task Twenty_concurrent_registrations_of_one_email_address_in_different_case_create_one_account()
    {
        var spellings = Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? "eve@example.com" : $"EVE@{(i % 3 == 0 ? "Example" : "EXAMPLE")}.com");

        var answers = await Task.WhenAll(spellings.Select(email => fixture.Anybody.Register(email)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(1);
        var refusals = answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict).ToList();
        refusals.Should().HaveCount(19);
        foreach (var refusal in refusals)
        {
            var problem = await refusal.ReadProblem();
            problem.Text("code").Should().Be("email-taken");
            problem.Faults().Should().Equal("#/email email-taken");
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Registration_endpoint_accepts_only_POST(string method)
    {
        var answer = await fixture.Anybody.Send(new HttpMethod(method), "/auth/register", null);

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.Should().Equal("POST");
    }
}
