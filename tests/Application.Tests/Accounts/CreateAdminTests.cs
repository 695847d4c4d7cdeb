using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class CreateAdminTests : IAsyncDisposable
{
    private const string Address = "203.0.113.7";
    private const string Email = "root@example.com";
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Created_admin_can_log_in()
    {
        var creation = await _shop.Send(new CreateAdmin(Email, Password));

        creation.Should().BeEquivalentTo(new { IsNew = true, GeneratedPassword = (string?)null, Admin = new { Email, Role = AccountRole.Admin } });
        await LoggingIn(Password).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Admin_creation_generates_a_password_when_none_is_given()
    {
        var creation = await _shop.Send(new CreateAdmin(Email, Password: null));

        await LoggingIn(creation.GeneratedPassword!).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Generated_passwords_are_unique_and_satisfy_the_password_rules()
    {
        var passwords = new List<string>();
        for (var i = 0; i < 20; i++)
            passwords.Add((await _shop.Send(new CreateAdmin($"root{i}@example.com", Password: null))).GeneratedPassword!);

        passwords.Should().OnlyHaveUniqueItems();
        foreach (var (index, password) in passwords.Index())
            await Sending(new RegisterAccount($"ada{index}@example.com", password, "Ada", AccountRole.Buyer)).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Existing_admin_is_left_unchanged()
    {
        await _shop.Send(new CreateAdmin(Email, Password));

        var second = await _shop.Send(new CreateAdmin("ROOT@example.com", "An0ther-horse"));

        second.Should().BeEquivalentTo(new { IsNew = false, GeneratedPassword = (string?)null });
        await LoggingIn(Password).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Admin_creation_rejects_the_email_address_of_a_buyer()
    {
        await _shop.Has(AnAccount.OfBuyer().WithEmail(Email));

        await Sending(new CreateAdmin(Email, Password)).ShouldRefuse("email-taken");
    }

    [Fact]
    public async Task Admin_creation_rejects_an_invalid_email_address_and_a_weak_password()
    {
        await Sending(new CreateAdmin("root", "Sh0rt-s")).ShouldBeInvalid(("Email", "email-invalid"), ("Password", "too-short"));
    }

    private Func<Task> LoggingIn(string password) => Sending(new LogIn(Email, password, Address));

    private Func<Task> Sending<TResult>(MediatR.IRequest<TResult> request) => () => _shop.Send(request);

    [Fact]
    public async Task Generated_password_ends_after_a_day_unless_it_is_replaced()
    {
        var first = await _shop.Send(new CreateAdmin("one@example.com", Password: null));
        var second = await _shop.Send(new CreateAdmin("two@example.com", Password: null));
        await _shop.LogIn("one@example.com", first.GeneratedPassword!);
        await _shop.Send(new ChangeOwnPassword(
            new(second.Admin.Id, Guid.Empty), new Actor(second.Admin.Id, AccountRole.Admin), second.GeneratedPassword!, "Battery-staple-9", ManagedShop.Address));

        _shop.Clock.Advance(Account.OneTimePasswordLifetime);

        await FluentActions.Awaiting(() => _shop.LogIn("one@example.com", first.GeneratedPassword!)).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn("two@example.com", "Battery-staple-9")).Should().NotBeNull();
    }

    [Fact]
    public async Task Operator_renews_a_generated_password_that_has_ended_and_no_other()
    {
        var first = await _shop.Send(new CreateAdmin("one@example.com", Password: null));
        (await _shop.Send(new CreateAdmin("one@example.com", Password: null))).GeneratedPassword.Should().BeNull();
        _shop.Clock.Advance(Account.OneTimePasswordLifetime);

        var renewed = await _shop.Send(new CreateAdmin("one@example.com", Password: null));

        renewed.Should().BeEquivalentTo(new { IsNew = false, Admin = new { first.Admin.Id } });
        (await _shop.LogIn("one@example.com", renewed.GeneratedPassword!)).Should().NotBeNull();
    }
}
