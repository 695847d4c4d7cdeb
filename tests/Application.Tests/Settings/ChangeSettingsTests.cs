using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Settings;

public sealed class ChangeSettingsTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Settings_change_applies_only_the_given_fields()
    {
        await Change(new SettingsFields(Title: "Tea House", ContactEmail: " Hello@Example.org "));
        await Change(new SettingsFields(Maintenance: true, MaintenanceMessage: "Back at noon."));

        var settings = await _shop.Send(new GetSettings());

        (settings.Store.Title, settings.Store.ContactEmail?.Value, settings.Store.Maintenance).Should().Be(("Tea House", "hello@example.org", true));
        settings.Currency.Should().Be(Some.Currency);
        settings.Version.Should().Be(3);
        (await _shop.Send(new ListAuditEntries(new AuditFilter(Resource: "settings"), new PageRequest(20)))).Items
            .Should().HaveCount(2).And.OnlyContain(entry => entry.By == Some.Admin);
    }

    [Fact]
    public async Task Settings_change_clears_a_field_given_as_null()
    {
        await Change(new SettingsFields(Tagline: "Everything for tea", ContactEmail: "hello@example.org"));
        await Change(new SettingsFields(Tagline: null, ContactEmail: null));

        (await _shop.Send(new GetSettings())).Store.Should().Match<Domain.Settings.StoreDescription>(store => store.Tagline == null && store.ContactEmail == null);
    }

    [Fact]
    public async Task Settings_change_rejects_a_stale_version()
    {
        await Change(new SettingsFields(Title: "Tea House"));

        await FluentActions.Awaiting(() => _shop.Send(new ChangeSettings(Some.Admin, 1, new SettingsFields(Title: "Coffee House")))).ShouldRefuse("stale-version");
    }

    [Fact]
    public async Task Settings_change_reports_every_fault() =>
        await FluentActions.Awaiting(() => Change(new SettingsFields(" ", new string('x', 501), "nobody", new string('1', 41), default, "a\nb"))).ShouldBeInvalid(
            ("Fields.Title.Value", "required"),
            ("Fields.Tagline.Value", "too-long"),
            ("Fields.ContactEmail.Value", "email-invalid"),
            ("Fields.ContactPhone.Value", "too-long"),
            ("Fields.MaintenanceMessage.Value", "control-character"));

    private Task Change(SettingsFields fields) => _shop.Send(new ChangeSettings(Some.Admin, null, fields));
}
