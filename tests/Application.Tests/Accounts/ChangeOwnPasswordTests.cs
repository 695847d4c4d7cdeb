using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Ports.Accounts;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class ChangeOwnPasswordTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";
    private const string NewPassword = "Even-better-8";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Login_accepts_the_new_password_and_rejects_the_old_one()
    {
        await _shop.Has(_ada);

        await Change();

        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn(Email, NewPassword)).Should().NotBeNull();
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.PasswordChanged);
    }

    [Fact]
    public async Task Password_change_ends_all_other_sessions()
    {
        await _shop.Has(_ada);
        var (here, there) = (await _shop.LogIn(Email), await _shop.LogIn(Email));

        await Change(SessionOf(here));

        (await _shop.GoesOn(here)).Should().BeTrue();
        (await _shop.GoesOn(there)).Should().BeFalse();
    }

    [Fact]
    public async Task Password_change_requires_the_current_password()
    {
        await _shop.Has(_ada);

        await Changing(current: "Wrong-horse-7").ShouldRefuse("password-wrong");

        (await _shop.LogIn(Email)).Should().NotBeNull();
    }

    [Fact]
    public async Task Password_change_rejects_the_current_password_as_the_new_one()
    {
        await _shop.Has(_ada);

        await Changing(wanted: ManagedShop.Password).ShouldRefuse("password-unchanged");

        _shop.Passwords.Comparisons.Should().Be(0, "that needs no hashing");
    }

    [Fact]
    public async Task Password_change_rejects_a_weak_password()
    {
        await _shop.Has(_ada);

        await Changing(wanted: "short").ShouldBeInvalid(
            ("NewPassword", "too-short"), ("NewPassword", "upper-case-missing"), ("NewPassword", "digit-missing"), ("NewPassword", "symbol-missing"));
    }

    [Fact]
    public async Task Account_accepts_one_of_many_concurrent_password_changes()
    {
        await _shop.Has(_ada);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await Change(wanted: $"Even-better-{i}");
                return i;
            }
            catch (Domain.Shared.DomainException refused) when (refused.Code == "password-wrong")
            {
                return -1;
            }
        })));

        var winner = outcomes.Should().ContainSingle(outcome => outcome >= 0).Which;
        (await _shop.LogIn(Email, $"Even-better-{winner}")).Should().NotBeNull();
    }

    /// <summary>The fake issuer writes the session id into the token.</summary>
    private static Guid SessionOf(Session session) => Guid.ParseExact(session.AccessToken.Split('/')[2], "N");

    private Task Change(Guid session = default, string current = ManagedShop.Password, string wanted = NewPassword) =>
        _shop.Send(new ChangeOwnPassword(new SessionKey(_ada.Id, session), _ada.Actor, current, wanted, ManagedShop.Address));

    private Func<Task> Changing(string current = ManagedShop.Password, string wanted = NewPassword) => () => Change(default, current, wanted);
}
