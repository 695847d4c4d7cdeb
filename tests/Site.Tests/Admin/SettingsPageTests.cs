using Bunit;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using MudBlazor;
using Shop.Adapters.Site.Admin.Settings;
using Shop.Application.Settings;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Site.Tests.Admin;

public sealed class SettingsPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;
    private SettingsDetails _settings = new(new StoreDescription("Teapots", null, EmailAddress.Of("help@example.com"), null, Maintenance: false, null), Some.Currency, 3);

    public SettingsPageTests()
    {
        _site.Answers.On((GetSettings _) => _settings);
        _site.Answers.On((ChangeSettings _) => Unit.Value);
        _dialogs = _site.Show<MudDialogProvider>();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Settings_are_saved_with_the_version_that_was_shown()
    {
        var page = Opened();
        page.Find("#tagline").Input(" Hot ");

        page.Find("form").Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeSettings>().Should().ContainSingle());
        var sent = _site.Answers.Sent<ChangeSettings>()[0];
        (sent.ExpectedVersion, sent.Fields).Should().Be((3L, new SettingsFields("Teapots", "Hot", "help@example.com", (string?)null, false, (string?)null)));
    }

    [Fact]
    public void Fault_of_a_setting_stands_beside_its_field()
    {
        _site.Answers.On<ChangeSettings, Unit>(_ => throw new ValidationException([new ValidationFailure("Fields.ContactEmail.Value", "Must be an e-mail address.") { ErrorCode = "invalid-value" }]));
        var page = Opened();

        page.Find("form").Submit();

        page.WaitForAssertion(() => page.Fault("contactEmail").Should().Be("Must be an e-mail address."));
        page.Fault("title").Should().BeNull();
    }

    [Fact]
    public void Store_is_closed_after_a_confirmation_only()
    {
        var page = Opened();
        page.Find("input[type=checkbox]").Change(true);

        foreach (var answer in new[] { "Back", "Close the store" })
        {
            page.Find("form").Submit();
            _dialogs.WaitForElement("[role=dialog]");
            _site.Answers.Sent<ChangeSettings>().Should().BeEmpty();
            _dialogs.Press(answer);
            _dialogs.WaitForAssertion(() => _dialogs.FindAll("[role=dialog]").Should().BeEmpty());
        }

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeSettings>().Select(change => change.Fields.Maintenance.Value).Should().Equal(true));
    }

    [Fact]
    public void Store_is_opened_without_a_question()
    {
        _settings = _settings with { Store = _settings.Store with { Maintenance = true } };
        var page = Opened();
        Page.Text(page.Find(".mud-alert")).Should().Be("The store is closed: only admins can change anything.");
        page.Find("input[type=checkbox]").Change(false);

        page.Find("form").Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeSettings>().Should().ContainSingle().Which.Fields.Maintenance.Value.Should().BeFalse());
    }

    [Theory]
    [InlineData("Keep theirs", "<b>Kettles</b>", 1)]
    [InlineData("Save yours", "Mine", 2)]
    public void Second_editor_sees_theirs_beside_yours_and_decides(string decision, string title, int changes)
    {
        _site.Answers.On<ChangeSettings, Unit>(change => change.ExpectedVersion!.Includes(3) ? throw ConcurrencyErrors.StaleVersion(new ExpectedVersion(3), 4) : Saved(change));
        var page = Opened();
        page.Find("#title").Input("Mine");
        _settings = _settings with { Store = _settings.Store with { Title = "<b>Kettles</b>" }, Version = 4 };
        page.Find("form").Submit();
        page.WaitForAssertion(() => page.Rows(".comparison table").Should().Equal("Title | <b>Kettles</b> | Mine"));
        page.FindAll("h3").Select(Page.Text).Should().Equal("Theirs", "Yours");

        page.Press(decision);

        page.WaitForAssertion(() => page.FindAll(".comparison").Should().BeEmpty());
        page.WaitForAssertion(() => page.Find("#title").GetAttribute("value").Should().Be(title));
        _site.Answers.Sent<ChangeSettings>().Should().HaveCount(changes);
    }

    private Unit Saved(ChangeSettings change)
    {
        _settings = _settings with { Store = _settings.Store with { Title = change.Fields.Title.Value }, Version = 5 };
        return Unit.Value;
    }

    private IRenderedComponent<AdminSettings> Opened()
    {
        var page = _site.Show<AdminSettings>();
        page.WaitForElement("#title");
        return page;
    }
}
