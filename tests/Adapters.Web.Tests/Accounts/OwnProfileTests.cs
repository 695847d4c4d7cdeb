using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class OwnProfileTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private const string Address = """{"name":"Ada","line1":"1 Main Street","city":"Springfield","postalCode":"12345","country":"US"}""";

    private ApiClient _buyer = null!;

    public async ValueTask InitializeAsync() => _buyer = await fixture.Shop.SignUpBuyer();

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Profile_is_returned_with_its_version_as_ETag()
    {
        var answer = await _buyer.Get("/me");

        var account = await answer.Json();
        account.Text("id").Should().Be(_buyer.Id.ToString());
        answer.Headers.ETag!.Tag.Should().StartWith($"\"{account.Number("version")}.");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Profile_is_not_sent_again_when_If_None_Match_matches()
    {
        var tag = (await _buyer.Get("/me")).Headers.ETag!.Tag;

        (await _buyer.Send(HttpMethod.Get, "/me", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    public async Task Profile_requires_authentication(string method)
    {
        using var anybody = fixture.Shop.Anonymous();

        var answer = await anybody.Send(new HttpMethod(method), "/me", method == "PATCH" ? "{}" : null);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.ReadCode()).Should().Be("authentication-required");
    }

    [Fact]
    public async Task Profile_change_sets_only_the_given_fields()
    {
        var before = await _buyer.Get("/me").Json();

        var answer = await _buyer.Patch("/me", $$"""{"bio":"Likes teapots.","shippingAddress":{{Address}}}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var after = await answer.Json();
        after.Text("bio").Should().Be("Likes teapots.");
        after.Text("name").Should().Be(before.Text("name"));
        after.GetProperty("shippingAddress").GetRawText().Should().Be(
            """{"name":"Ada","line1":"1 Main Street","line2":null,"city":"Springfield","region":null,"postalCode":"12345","country":"US"}""");
        after.Number("version").Should().Be(before.Number("version") + 1);
        answer.Headers.ETag!.Tag.Should().Be($"\"{after.Number("version")}\"");
        (await _buyer.Get("/me").Json()).GetRawText().Should().Be(after.GetRawText());
    }

    [Fact]
    public async Task Profile_fields_are_cleared_when_set_to_null()
    {
        await _buyer.Patch("/me", $$"""{"bio":"Likes teapots.","shippingAddress":{{Address}}}""").Json();

        var after = await _buyer.Patch("/me", """{"bio":null,"shippingAddress":null}""").Json();

        after.GetProperty("bio").ValueKind.Should().Be(JsonValueKind.Null);
        after.GetProperty("shippingAddress").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Profile_keeps_its_version_when_nothing_changes()
    {
        var before = await _buyer.Patch("/me", $$"""{"shippingAddress":{{Address}}}""").Json();

        var after = await _buyer.Patch("/me", $$"""{"shippingAddress":{{Address}},"notifyByEmail":false}""").Json();

        after.GetRawText().Should().Be(before.GetRawText());
    }

    [Fact]
    public async Task Profile_change_based_on_an_older_version_is_rejected()
    {
        var stale = (await _buyer.Get("/me")).Headers.ETag!.Tag;
        (await _buyer.Patch("/me", """{"name":"Ada L."}""", ifMatch: stale)).StatusCode.Should().Be(HttpStatusCode.OK);

        var answer = await _buyer.Patch("/me", """{"name":"Ada K."}""", ifMatch: stale);

        answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await answer.ReadCode()).Should().Be("stale-version");
        (await _buyer.Patch("/me", """{"name":"Ada K."}""", ifMatch: "*")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"storeName":"Ada's Attic"}""", "field-not-allowed", "#/storeName field-not-allowed")]
    [InlineData("""{"notifyByEmail":true}""", "field-not-allowed", "#/notifyByEmail field-not-allowed")]
    [InlineData("""{"role":"admin"}""", "invalid-request", "#/role *")]
    [InlineData("""{"email":"other@example.com"}""", "invalid-request", "#/email *")]
    [InlineData("""{"status":"active"}""", "invalid-request", "#/status *")]
    [InlineData("""{"passwordHash":"x"}""", "invalid-request", "#/passwordHash *")]
    [InlineData("""{"version":9}""", "invalid-request", "#/version *")]
    [InlineData("""{"name":null}""", "invalid-request", "#/name *")]
    [InlineData("""{"name":""}""", "invalid-request", "#/name required")]
    [InlineData("""{"notifyByEmail":null}""", "invalid-request", "#/notifyByEmail *")]
    [InlineData("""{"notifyByEmail":"true"}""", "invalid-request", "#/notifyByEmail *")]
    [InlineData("""{"shippingAddress":{"name":"Ada"}}""", "invalid-request", "#/shippingAddress/line1 required")]
    [InlineData("""{"shippingAddress":{"name":"A","line1":"1","city":"S","postalCode":"1","country":"XX"}}""", "invalid-request", "#/shippingAddress/country country-invalid")]
    [InlineData("""{"shippingAddress":{"name":"A","line1":"1","city":"S","postalCode":"1","country":"US","planet":"Mars"}}""", "invalid-request", "#/shippingAddress/planet *")]
    public async Task Profile_change_rejects_protected_fields_and_invalid_values(string body, string code, string fault)
    {
        var answer = await _buyer.Patch("/me", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await answer.ReadProblem();
        problem.Text("code").Should().Be(code);
        problem.Faults().Should().ContainMatch(fault);
    }

    [Fact]
    public async Task Profile_has_fields_for_sellers_and_for_admins()
    {
        using var seller = await fixture.Shop.SignUpSeller();
        using var admin = await fixture.Shop.SignUpAdmin();

        (await seller.Patch("/me", """{"storeName":"Ada's Attic"}""").Json()).Text("storeName").Should().Be("Ada's Attic");
        (await admin.Get("/me").Json()).GetProperty("notifyByEmail").GetBoolean().Should().BeTrue();
        (await admin.Patch("/me", """{"notifyByEmail":false}""").Json()).GetProperty("notifyByEmail").GetBoolean().Should().BeFalse();
    }
}
