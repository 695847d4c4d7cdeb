using Shop.Application.Accounts.Profile;
using Shop.Application.Audit;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class ChangeOwnEmailTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known("ada@example.com");

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Login_accepts_the_new_email_address_and_rejects_the_old_one()
    {
        await _shop.Has(_ada);

        await Change(" New@Example.com ");

        await FluentActions.Awaiting(() => _shop.LogIn("ada@example.com")).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn("new@example.com")).Should().NotBeNull();
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.EmailChanged);
    }

    [Fact]
    public async Task Email_change_rejects_an_address_of_another_account()
    {
        await _shop.Has(_ada, AnAccount.OfBuyer().WithEmail("bob@example.com"));

        await FluentActions.Awaiting(() => Change("BOB@example.com")).ShouldRefuse("email-taken");

        _shop.Passwords.Comparisons.Should().Be(0, "that needs no hashing");
    }

    [Fact]
    public async Task Email_change_to_the_current_address_creates_no_new_version()
    {
        await _shop.Has(_ada);

        await Change("ADA@example.com");

        (await _shop.Send(new GetOwnAccount(_ada.Actor))).Version.Should().Be(1);
    }

    [Fact]
    public async Task Email_change_requires_the_password()
    {
        await _shop.Has(_ada);

        await FluentActions.Awaiting(() => Change("new@example.com", "Wrong-horse-7")).ShouldRefuse("password-wrong");
    }

    [Fact]
    public async Task Email_change_rejects_an_invalid_address()
    {
        await FluentActions.Awaiting(() => Change("nobody")).ShouldBeInvalid(("Email", "email-invalid"));
    }

    private Task Change(string email, string password = ManagedShop.Password) =>
        _shop.Send(new ChangeOwnEmail(_ada.Actor, email, password, ManagedShop.Address));
}
