using Shop.Application.Accounts.Profile;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class LockoutTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Ten_failures_lock_the_login_even_for_the_correct_password()
    {
        await _shop.Has(_ada);
        await Fail(10);

        await LoggingIn().ShouldRefuse("too-many-failed-logins");
        await LoggingIn("wrong").ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task Locked_login_returns_the_remaining_time_of_the_lock()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(TimeSpan.FromMinutes(5));

        var refusal = await LoggingIn().Should().ThrowAsync<DomainException>();

        refusal.Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Lock_expires_after_its_window()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(LoginFailure.Window);

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task Attempts_during_the_lock_do_not_extend_it()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(TimeSpan.FromMinutes(14));
        await LoggingIn("wrong").ShouldRefuse("too-many-failed-logins");
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task Locked_account_can_log_in_from_another_address()
    {
        await _shop.Has(_ada);
        await Fail(10);

        (await _shop.LogIn(Email, address: "198.51.100.4")).Should().NotBeNull();
    }

    [Fact]
    public async Task Successful_login_clears_the_failures_before_it()
    {
        await _shop.Has(_ada);
        await Fail(9);
        await _shop.LogIn(Email);
        await Fail(9);

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task Unknown_account_is_locked_like_an_existing_one()
    {
        await Fail(10);

        await LoggingIn().ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task Failed_logins_of_an_unknown_account_are_audited_like_those_of_an_existing_one()
    {
        await Fail(10);

        (await _shop.ActionsOn(AccountId.Unknown)).Should().BeEquivalentTo(
            [.. Enumerable.Repeat(AuditAction.LoginFailed, 9), AuditAction.LoginLocked]);
    }

    [Fact]
    public async Task Ten_of_many_concurrent_guesses_are_evaluated()
    {
        await _shop.Has(_ada);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
            (await LoggingIn("wrong").Should().ThrowAsync<DomainException>()).Which.Code)));

        refusals.Count(code => code == "invalid-credentials").Should().Be(10);
        refusals.Count(code => code == "too-many-failed-logins").Should().Be(30);
    }

    [Fact]
    public async Task Wrong_passwords_in_account_changes_count_as_login_failures()
    {
        await _shop.Has(_ada);
        var changing = () => (Task)_shop.Send(new ChangeOwnEmail(_ada.Actor, "new@example.com", "wrong", ManagedShop.Address));
        for (var i = 0; i < 10; i++)
            await changing.ShouldRefuse("password-wrong");

        await changing.ShouldRefuse("too-many-failed-logins");
        await LoggingIn().ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task Audit_log_contains_login_failures_and_the_lock()
    {
        await _shop.Has(_ada);
        await Fail(10);

        (await _shop.ActionsOn(_ada)).Should().BeEquivalentTo(
            [.. Enumerable.Repeat(AuditAction.LoginFailed, 9), AuditAction.LoginLocked]);
    }

    private async Task Fail(int times)
    {
        for (var i = 0; i < times; i++)
            await LoggingIn("wrong").ShouldRefuse("invalid-credentials");
    }

    private Func<Task> LoggingIn(string password = ManagedShop.Password) => () => _shop.LogIn(Email, password);
}
