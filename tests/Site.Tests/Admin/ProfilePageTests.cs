using Bunit;
using MediatR;
using Shop.Adapters.Site.Admin.Profile;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Profile;
using Shop.Domain.Accounts;
using Shop.Testing.Data;

namespace Shop.Site.Tests.Admin;

public sealed class ProfilePageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    public ProfilePageTests()
    {
        var account = AccountDetails.Of(AnAccount.OfAdmin().Named("Mina Okafor").WithEmail("mina@example.com").Build());
        _site.Answers.On((GetOwnAccount _) => account);
        _site.Answers.On((ChangeOwnProfile _) => Unit.Value);
        _site.Answers.On((ChangeOwnEmail _) => Unit.Value);
        _site.Answers.On((ChangeOwnPassword _) => Unit.Value);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Profile_and_mail_switch_are_saved()
    {
        var page = Opened();
        var isNotified = page.Find("input[type=checkbox]").HasAttribute("checked");
        page.Find("#name").Input("Mina O.");
        page.Find("input[type=checkbox]").Change(!isNotified);

        page.Find("form").Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeOwnProfile>().Should().ContainSingle());
        var fields = _site.Answers.Sent<ChangeOwnProfile>()[0].Fields;
        (fields.Name.Value, fields.NotifyByEmail.Value, fields.StoreName.IsGiven, fields.ShippingAddress.IsGiven).Should().Be(("Mina O.", !isNotified, false, false));
    }

    [Fact]
    public void Wrong_password_stands_beside_its_field_and_is_typed_again()
    {
        _site.Answers.On<ChangeOwnEmail, Unit>(_ => throw AccountErrors.PasswordWrong("password"));
        var page = Opened();
        page.Find("#email").Change("new@example.com");
        page.Find("#password").Change("wrong");

        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => page.Fault("password").Should().Be("Is not the account's password."));
        page.Find("#password").GetAttribute("value").Should().BeNullOrEmpty();
        page.Find("#email").GetAttribute("value").Should().Be("new@example.com");
        _site.Answers.Sent<ChangeOwnEmail>().Should().ContainSingle().Which.ClientAddress.Should().Be("192.0.2.1");
    }

    [Fact]
    public void Password_is_changed_in_the_session_of_the_page()
    {
        var page = Opened();
        page.Find("#currentPassword").Change("Correct-horse-1");
        page.Find("#newPassword").Change("Correct-horse-2");

        page.FindAll("form")[2].Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeOwnPassword>().Should().ContainSingle());
        var sent = _site.Answers.Sent<ChangeOwnPassword>()[0];
        (sent.Session.Account, sent.CurrentPassword, sent.NewPassword).Should().Be((sent.Owner.Id, "Correct-horse-1", "Correct-horse-2"));
        page.WaitForAssertion(() => page.Find("#newPassword").GetAttribute("value").Should().BeNullOrEmpty());
    }

    [Fact]
    public void Changes_with_a_password_are_limited()
    {
        var page = Opened();
        for (var i = 0; i < AdminContext.PasswordsPerMinute; i++)
            page.FindAll("form")[1 + (i % 2)].Submit();

        page.FindAll("form")[2].Submit();

        page.WaitForAssertion(() => page.Markup.Should().Contain("Too many changes with a password."));
        (_site.Answers.Sent<ChangeOwnEmail>().Count + _site.Answers.Sent<ChangeOwnPassword>().Count).Should().Be(AdminContext.PasswordsPerMinute);
    }

    private IRenderedComponent<AdminProfile> Opened()
    {
        var page = _site.Show<AdminProfile>();
        page.WaitForElement("#newPassword");
        return page;
    }
}
