using Shop.Application.Accounts;
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
    public async Task Ten_failures_make_the_account_wait_also_for_who_knows_the_password()
    {
        await _shop.Has(_ada);
        await Fail(10);

        await LoggingIn().ShouldRefuse("too-many-failed-logins");
        await LoggingIn("wrong").ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task It_is_told_how_long_to_wait()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(TimeSpan.FromMinutes(5));

        var refusal = await LoggingIn().Should().ThrowAsync<DomainException>();

        refusal.Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task The_wait_ends_by_itself()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(LoginFailure.Window);

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task Who_waits_does_not_wait_longer_for_trying()
    {
        await _shop.Has(_ada);
        await Fail(10);
        _shop.Clock.Advance(TimeSpan.FromMinutes(14));
        await LoggingIn("wrong").ShouldRefuse("too-many-failed-logins");
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task The_owner_comes_in_from_another_address_meanwhile()
    {
        await _shop.Has(_ada);
        await Fail(10);

        (await _shop.LogIn(Email, address: "198.51.100.4")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_login_forgets_the_failures_before_it()
    {
        await _shop.Has(_ada);
        await Fail(9);
        await _shop.LogIn(Email);
        await Fail(9);

        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task An_account_that_does_not_exist_waits_like_any_other()
    {
        await Fail(10);

        await LoggingIn().ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task Of_many_guesses_at_once_ten_are_answered()
    {
        await _shop.Has(_ada);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
            (await LoggingIn("wrong").Should().ThrowAsync<DomainException>()).Which.Code)));

        refusals.Count(code => code == "invalid-credentials").Should().Be(10);
        refusals.Count(code => code == "too-many-failed-logins").Should().Be(30);
    }

    [Fact]
    public async Task The_proofs_that_changes_ask_for_are_counted_too()
    {
        await _shop.Has(_ada);
        var changing = () => (Task)_shop.Send(new ChangeOwnEmail(_ada.Actor, "new@example.com", "wrong", ManagedShop.Address));
        for (var i = 0; i < 10; i++)
            await changing.ShouldRefuse("password-wrong");

        await changing.ShouldRefuse("too-many-failed-logins");
        await LoggingIn().ShouldRefuse("too-many-failed-logins");
    }

    [Fact]
    public async Task Failures_and_the_lock_stand_in_the_audit_trail()
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
