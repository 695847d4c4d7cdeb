using System.Net;

namespace Shop.Adapters.Web.Tests.Settings;

public sealed class SettingsEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Settings_changed_by_an_admin_are_public_and_revalidated_by_caches()
    {
        var change = await fixture.Admin.Patch("/settings", new { title = "Tea House", contactEmail = "hello@example.org", contactPhone = "+49 30 1234567" }, "*");

        var answer = await fixture.Anybody.Get("/settings");
        var settings = await answer.Json();
        settings.EnumerateObject().Select(property => property.Name).Should().Equal(
            "title", "tagline", "currency", "contactEmail", "contactPhone", "maintenance", "maintenanceMessage", "version");
        (settings.Text("title"), settings.Text("currency"), settings.Text("contactEmail")).Should().Be(("Tea House", "USD", "hello@example.org"));
        answer.Headers.CacheControl!.Public.Should().BeTrue();
        answer.Headers.ETag!.Tag.Should().StartWith($"\"{settings.Number("version")}.");
        change.Headers.ETag!.Tag.Should().Be($"\"{settings.Number("version")}\"");
        var again = await fixture.Anybody.Send(HttpMethod.Get, "/settings", null, ("If-None-Match", answer.Headers.ETag.Tag));
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Settings_change_requires_the_current_version()
    {
        var version = (await fixture.Anybody.Get("/settings").Json()).Number("version");
        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => fixture.Admin.Patch("/settings", new { tagline = $"Tea {Guid.NewGuid()}" }, $"\"{version}\"")));

        changes.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        changes.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).Should().Be(7);
        (await fixture.Admin.Patch("/settings", new { tagline = "Tea" })).StatusCode.Should().Be((HttpStatusCode)428);
    }

    [Theory]
    [InlineData("""{"title": null}""")]
    [InlineData("""{"title": ""}""")]
    [InlineData("""{"contactEmail": "nobody"}""")]
    [InlineData("""{"maintenance": "yes"}""")]
    [InlineData("""{"currency": "EUR"}""")]
    [InlineData("""{"version": 7}""")]
    public async Task Invalid_settings_are_rejected(string change)
    {
        var answer = await fixture.Admin.Patch("/settings", change, "*");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await answer.ReadProblem();
    }
}
