using Bunit;
using Shop.Adapters.Site.Admin.Audit;
using Shop.Application.Audit;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class AuditPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    public AuditPageTests() => _site.Answers.On((ListAuditEntries _) => Pages.Of(
        new AuditEntry(AuditEntryId.New(TestClock.Start), TestClock.Start, Some.Admin, AuditAction.Changed, "settings", [new FieldChange("title", "Shop", "<i>Teapots</i>"), new FieldChange("tagline", null, "Hot")]),
        new AuditEntry(AuditEntryId.New(TestClock.Start), TestClock.Start, null, AuditAction.LoggedIn, Some.Buyer.Id.ToString(), [])));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Every_field_is_shown_before_and_after_its_change()
    {
        var page = _site.Show<AdminAudit>();

        page.WaitForAssertion(() => page.Rows().Should().Equal(
            $"01/15/2026, 10:00 UTC | {Some.Admin.Id} | settings | changed | title | Shop | <i>Teapots</i>", "tagline |  | Hot", $"01/15/2026, 10:00 UTC | system | {Some.Buyer.Id} | loggedIn |  |  | "));
        page.FindAll("tbody a").Select(link => link.GetAttribute("href")).Should().Equal($"/admin/audit?by={Some.Admin.Id}", "/admin/audit?resource=settings", $"/admin/audit?resource={Some.Buyer.Id}");
    }

    [Fact]
    public void Filter_is_in_the_address()
    {
        var page = _site.Open<AdminAudit>($"/admin/audit?resource=settings&by={Some.Admin.Id}&from=2026-01-30&to=2026-01-31");

        page.WaitForElement("tbody tr");
        _site.Answers.Sent<ListAuditEntries>().Should().ContainSingle().Which.Fields.Should().Be(new AuditFilter(
            "settings", Some.Admin.Id, new DateTimeOffset(2026, 1, 30, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)));
        page.Find("#from").GetAttribute("value").Should().Be("2026-01-30");
    }

    [Fact]
    public void Fault_of_the_filter_stands_beside_its_field()
    {
        var page = _site.Open<AdminAudit>("/admin/audit?by=me");

        page.WaitForAssertion(() => page.Fault("by").Should().Be("Must be the id of an account."));
        page.FindAll("table").Should().BeEmpty();
    }
}
