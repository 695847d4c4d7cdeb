using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Webhooks;

public sealed class WebhookEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Url = "https://receiver.example.org/shop";

    [Fact]
    public async Task Webhook_secret_is_returned_only_when_it_is_created_or_rotated()
    {
        var answer = await fixture.Admin.Post("/webhook-endpoints", new { url = Url });
        var made = await answer.Json();
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().Should().Be($"/api/v1/webhook-endpoints/{made.Text("id")}");
        made.EnumerateObject().Select(property => property.Name).Should().Equal("id", "url", "events", "description", "status", "secret", "version");
        made.Text("secret").Should().MatchRegex("^whsec_[A-Za-z0-9+/]{43}=$");
        made.GetProperty("events").EnumerateArray().Select(type => type.GetString()).Should().Equal("*");

        var rotated = await fixture.Admin.Post($"/webhook-endpoints/{made.Text("id")}/rotate-secret").Json();
        rotated.Text("secret").Should().StartWith("whsec_").And.NotBe(made.Text("secret"));
        rotated.Number("version").Should().Be(2);

        (await fixture.Admin.Get($"/webhook-endpoints/{made.Text("id")}").Json()).GetProperty("secret").ValueKind.Should().Be(JsonValueKind.Null);
        (await (await fixture.Admin.Get("/webhook-endpoints?limit=100")).Content.ReadAsStringAsync()).Should().Contain(made.Text("id")).And.NotContain("whsec_");
        (await (await fixture.Admin.Get($"/audit?resource={made.Text("id")}")).Content.ReadAsStringAsync()).Should().Contain("secretMadeAt").And.NotContain("whsec_");
    }

    [Fact]
    public async Task Webhook_endpoint_is_changed_and_deleted_only_at_its_current_version()
    {
        var made = await fixture.Admin.Post("/webhook-endpoints", new { url = Url, description = "The warehouse" }).Json();
        var path = $"/webhook-endpoints/{made.Text("id")}";

        var changed = await fixture.Admin.Patch(path, new { events = new[] { "order.paid" }, description = (string?)null, status = "disabled" }, "\"1\"").Json();

        (changed.Text("url"), changed.Text("status"), changed.Number("version")).Should().Be((Url, "disabled", 2));
        (await fixture.Admin.Patch(path, new { status = "active" })).StatusCode.Should().Be((HttpStatusCode)428);
        (await fixture.Admin.Delete(path, "\"1\"")).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await fixture.Admin.Delete(path, "\"2\"")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await fixture.Admin.Get(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Admin.Get($"{path}/deliveries")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"url": "ftp://receiver.example.org/"}""")]
    [InlineData("""{"url": "https://me:secret@receiver.example.org/"}""")]
    [InlineData("""{"url": "/shop"}""")]
    [InlineData("""{"url": "https://receiver.example.org/", "events": []}""")]
    [InlineData("""{"url": "https://receiver.example.org/", "events": ["order.eaten"]}""")]
    [InlineData("""{"url": "https://receiver.example.org/", "events": [null]}""")]
    [InlineData("""{"url": "https://receiver.example.org/", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""")]
    public async Task Invalid_webhook_endpoint_is_rejected(string body)
    {
        var answer = await fixture.Admin.Post("/webhook-endpoints", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await answer.ReadProblem();
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:192.168.0.1]/")]
    public async Task Webhook_endpoint_with_a_private_address_is_rejected_when_it_is_made_or_changed(string url)
    {
        var endpoint = await fixture.Admin.Post("/webhook-endpoints", new { url = Url }).Json();

        foreach (var answer in new[]
        {
            await fixture.Admin.Post("/webhook-endpoints", new { url }),
            await fixture.Admin.Patch($"/webhook-endpoints/{endpoint.Text("id")}", new { url }, "*"),
        })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            var problem = await answer.ReadProblem();
            problem.Text("code").Should().Be("target-not-allowed");
            problem.Faults().Should().Equal("#/url target-not-allowed");
        }
    }

    [Fact]
    public async Task A_delivery_that_does_not_exist_cannot_be_sent_again() =>
        (await fixture.Admin.Post("/webhook-deliveries/whd_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b/redeliver")).StatusCode.Should().Be(HttpStatusCode.NotFound);
}
