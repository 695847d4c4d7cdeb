using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Shop.Adapters.Site.Admin.Accounts;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Registration;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class AccountsTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;
    private AccountDetails _account = AccountDetails.Of(AnAccount.OfSeller().Named("<script>alert(1)</script>").WithEmail("sam@example.com").Build());

    public AccountsTests()
    {
        _site.Render<MudPopoverProvider>();
        _dialogs = _site.Render<MudDialogProvider>();
        _site.Answers.On((GetAccount _) => _account);
        _site.Answers.On((ListAccounts _) => new Page<AccountDetails>([_account], HasMore: true, Next: new Cursor("2026-01-01", _account.Id.ToString())));
        _site.Answers.On((ListAuditEntries _) => new Page<AuditEntry>([], HasMore: false, Next: null));
        _site.Answers.On((ChangeAccount change) =>
        {
            _account = _account with { Role = change.Fields.Role.Or(_account.Role), Status = change.Fields.Status.Or(_account.Status), Version = _account.Version + 1 };
            return Unit.Value;
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Audit_of_an_account_is_one_region_that_scrolls()
    {
        var page = _site.Show<AdminAccount>(parameters => parameters.Add(account => account.Id, _account.Id.ToString()));

        page.WaitForAssertion(() => page.FindAll("[role=region]").Should().ContainSingle().Which.QuerySelectorAll("table").Should().ContainSingle());
    }

    [Fact]
    public void Audit_stays_when_the_database_does_not_answer_for_more()
    {
        var isAway = false;
        var entry = new AuditEntry(AuditEntryId.New(TestClock.Start), TestClock.Start, null, AuditAction.LoggedIn, _account.Id.ToString(), []);
        _site.Answers.On((ListAuditEntries _) => isAway ? throw new TimeoutException() : new Page<AuditEntry>([entry], HasMore: true, Next: new Cursor("last")));
        var page = _site.Show<AdminAccount>(parameters => parameters.Add(account => account.Id, _account.Id.ToString()));
        page.WaitForElement("tbody tr");
        isAway = true;

        page.Press("More");

        page.WaitForAssertion(() => _site.Services.GetRequiredService<ISnackbar>().ShownSnackbars.Should().ContainSingle().Which.Message.Should().StartWith("The database does not answer."));
        page.Rows().Should().ContainSingle();
        isAway = false;
        page.Press("More");
        page.WaitForAssertion(() => page.Rows().Should().HaveCount(2));
    }

    [Fact]
    public void Accounts_are_selected_by_the_address()
    {
        Navigation.NavigateTo("/admin/accounts?q=sam&role=seller&status=active");

        var page = _site.Show<AdminAccounts>();

        page.WaitForElement("tbody tr");
        _site.Answers.Sent<ListAccounts>().Should().ContainSingle().Which.Fields.Should().Be(new AccountFilter("sam", AccountRole.Seller, AccountStatus.Active));
        page.Find("#account-search").GetAttribute("value").Should().Be("sam");
        page.FindAll("a").Single(link => link.TextContent == "Next").GetAttribute("href").Should().StartWith("/admin/accounts?q=sam&role=seller&status=active&after=");
    }

    [Fact]
    public void Search_is_part_of_the_address()
    {
        var page = _site.Show<AdminAccounts>();
        page.WaitForElement("tbody tr");
        page.Find("#account-search").Change("sam & co");
        page.Find("#account-role").Change("buyer");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Navigation.Uri.Should().EndWith("/admin/accounts?q=sam%20%26%20co&role=buyer"));
    }

    [Fact]
    public void Hostile_names_are_shown_as_text()
    {
        var list = _site.Show<AdminAccounts>();
        list.WaitForAssertion(() => Page.Text(list.Find("tbody a")).Should().Be("<script>alert(1)</script>"));
        var page = Open();

        Page.Text(page.Find("h1")).Should().Be("<script>alert(1)</script>");
        page.FindAll("script").Should().BeEmpty();
    }

    [Fact]
    public void Refusal_to_demote_the_last_admin_stands_beside_the_role()
    {
        _site.Answers.On<ChangeAccount, Unit>(_ => throw AccountErrors.LastAdmin());
        var page = Open();
        page.Find("#role").Change(nameof(AccountRole.Buyer));

        page.Press("Change role");

        page.WaitForAssertion(() => Page.Text(page.Find("[role=alert]").Closest("section")).Should().StartWith("Role").And.EndWith("The last active admin cannot be removed, disabled or demoted."));
        Page.Text(page.FindAll(".tools")[0]).Should().Contain("Seller", "the account is as it was");
    }

    [Fact]
    public void Account_is_disabled_and_enabled_based_on_the_version_that_is_shown()
    {
        var page = Open();

        page.Press("Disable");
        page.WaitForAssertion(() => page.FindAll("[role=status]").Select(Page.Text).Should().Contain("Disabled"));
        page.WaitForAssertion(() => page.FindAll(".mud-skeleton").Should().BeEmpty());
        page.Press("Enable");
        page.WaitForAssertion(() => page.FindAll("[role=status]").Select(Page.Text).Should().Contain("Active"));

        _site.Answers.Sent<ChangeAccount>().Select(change => (change.Actor, change.ExpectedVersion, change.Fields.Status.Value)).Should().Equal(
            (_site.Actor, 1, AccountStatus.Disabled), (_site.Actor, 2, AccountStatus.Active));
    }

    [Fact]
    public void Account_that_was_changed_meanwhile_is_shown_as_it_is_now()
    {
        var page = Open();
        _site.Answers.On<ChangeAccount, Unit>(change =>
        {
            _account = _account with { Role = AccountRole.Admin, Version = 7 };
            throw ConcurrencyErrors.StaleVersion(change.ExpectedVersion!, 7);
        });

        page.Press("Disable");

        page.WaitForAssertion(() => Page.Text(page.Find("[role=alert]")).Should().StartWith("Somebody changed the account meanwhile"));
        Page.Text(page.FindAll(".tools")[0]).Should().Be("Active Admin");
    }

    [Fact]
    public void Fault_of_a_new_password_stands_beside_it()
    {
        _site.Answers.On<ResetPassword, Unit>(_ => throw new FluentValidation.ValidationException(
            [new FluentValidation.Results.ValidationFailure("NewPassword", "Must have a digit.") { ErrorCode = "digit-missing" }]));
        var page = Open();
        page.Find("#newPassword").Change("no digit");
        page.Find("#password").Change("Correct-horse-7");

        page.Find("#newPassword").Closest("form")!.Submit();

        page.WaitForAssertion(() => page.Find("#newPassword").GetAttribute("aria-describedby").Should().Be("newPassword-fault"));
        Page.Text(page.Find("#newPassword-fault")).Should().Be("Must have a digit.");
        _site.Answers.Sent<ResetPassword>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { NewPassword = "no digit", Password = "Correct-horse-7", ClientAddress = "192.0.2.1" });
        page.Find("#password").GetAttribute("value").Should().BeNullOrEmpty("a password does not stay on a page");
    }

    [Fact]
    public void Address_phone_and_bio_of_an_account_are_corrected_with_every_fault_beside_its_field()
    {
        var page = Open();
        _site.Answers.On<ChangeAccount, Unit>(_ => throw AccountErrors.EmailTaken());
        page.Find("#email").Change("root@example.com");
        page.Find("#phone").Change("+49 30 1");
        page.Find("#bio").Change(" ");
        page.Find("#email").Closest("form")!.Submit();

        page.WaitForAssertion(() => Page.Text(page.Find("#email-fault")).Should().Be("Is taken."));
        _site.Answers.Sent<ChangeAccount>().Should().ContainSingle().Which.Fields.Should().Be(
            new AccountFields(Name: "<script>alert(1)</script>", Email: "root@example.com", Phone: "+49 30 1", Bio: new(true, null)));
        page.Find("#phone").GetAttribute("value").Should().Be("+49 30 1", "what was typed stays");
    }

    [Fact]
    public void Personal_data_that_somebody_changed_meanwhile_is_shown_beside_what_was_typed()
    {
        var page = Open();
        var saved = new List<ChangeAccount>();
        _site.Answers.On((ChangeAccount change) =>
        {
            saved.Add(change);
            if (saved.Count > 1)
                return Unit.Value;

            _account = _account with { Profile = _account.Profile with { Phone = "+49 30 2" }, Version = 7 };
            throw ConcurrencyErrors.StaleVersion(change.ExpectedVersion!, 7);
        });
        page.Find("#phone").Change("+49 30 1");
        page.Find("#phone").Closest("form")!.Submit();

        page.WaitForElement(".comparison tbody tr").Children.Select(Page.Text).Should().Equal("Phone", "+49 30 2", "+49 30 1");
        page.Press("Save yours");

        page.WaitForAssertion(() => saved.Should().HaveCount(2));
        (saved[1].ExpectedVersion, saved[1].Fields.Phone.Value).Should().Be((7, "+49 30 1"));
    }

    [Fact]
    public void Personal_data_that_is_typed_stays_while_something_else_of_the_account_changes()
    {
        var page = Open();
        page.Find("#phone").Change("+49 30 1");

        page.Press("Disable");
        page.WaitForAssertion(() => page.FindAll("[role=status]").Select(Page.Text).Should().Contain("Disabled"));
        page.Find("#phone").Closest("form")!.Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeAccount>().Should().HaveCount(2));
        var sent = _site.Answers.Sent<ChangeAccount>()[1];
        (sent.ExpectedVersion, sent.Fields.Phone.Value).Should().Be((2, "+49 30 1"));
    }

    [Fact]
    public async Task Account_is_deleted_after_a_confirmation_only()
    {
        _site.Answers.On((DeleteAccount _) => Unit.Value);
        var page = Open();

        var pressed = page.FindAll("button").Single(button => Page.Text(button) == "Delete the account").ClickAsync(new());
        await _dialogs.WaitForAssertionAsync(() => Page.Text(_dialogs.Find("[role=dialog]")).Should().Contain("This cannot be undone."));
        _site.Answers.Sent<DeleteAccount>().Should().BeEmpty();
        await _dialogs.FindAll("[role=dialog] button").Single(button => Page.Text(button) == "Delete").ClickAsync(new());
        await pressed;

        _site.Answers.Sent<DeleteAccount>().Should().ContainSingle().Which.Should().Be(new DeleteAccount(_site.Actor, _account.Id, 1));
        Navigation.Uri.Should().EndWith("/admin/accounts");
    }

    [Fact]
    public void Admins_are_created_like_other_accounts_with_every_fault_beside_its_field()
    {
        var answers = new Queue<Func<AccountDetails>>([() => throw AccountErrors.EmailTaken(), () => _account]);
        _site.Answers.On((CreateAccount _) => answers.Dequeue()());
        var page = _site.Show<NewAccount>();
        page.Find("#name").Change("Mina");
        page.Find("#email").Change("mina@example.com");
        page.Find("#password").Change("Correct-horse-7");
        page.Find("#role").Change(nameof(AccountRole.Admin));

        page.Find("form").Submit();
        page.WaitForAssertion(() => Page.Text(page.Find("#email-fault")).Should().Be("Is taken."));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Navigation.Uri.Should().EndWith($"/admin/accounts/{_account.Id}"));
        _site.Answers.Sent<CreateAccount>().Should().HaveCount(2).And.OnlyContain(command => command.Role == AccountRole.Admin && command.Actor == _site.Actor);
    }

    private NavigationManager Navigation => _site.Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<AdminAccount> Open()
    {
        var page = _site.Show<AdminAccount>(account => account.Add(parameters => parameters.Id, _account.Id.ToString()));
        page.WaitForAssertion(() => page.FindAll(".mud-skeleton").Should().BeEmpty());
        return page;
    }
}
