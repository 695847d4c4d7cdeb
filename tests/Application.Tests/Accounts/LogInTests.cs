using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class LogInTests : IAsyncDisposable
{
    private const string Address = "203.0.113.7";
    private const string Email = "ada@example.com";
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().WithEmail(Email).WithPassword(Password);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Login_starts_a_session()
    {
        await _shop.Has(_ada);

        var session = await _shop.Send(new LogIn(Email, Password, Address));

        session.AccessToken.Should().StartWith(_ada.Id.ToString());
        session.AccessTokenLifetime.Should().Be(FakeAccessTokenIssuer.Lifetime);
        session.RefreshToken.Should().HaveLength(43);
        session.RefreshTokenLifetime.Should().Be(RunningShop.Sessions.RefreshTokenLifetime);
    }

    [Theory]
    [InlineData("ADA@example.com")]
    [InlineData(" ada@Example.com ")]
    public async Task Login_accepts_an_email_address_in_any_spelling(string email)
    {
        await _shop.Has(_ada);

        await LoggingIn(email).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Login_stores_its_time()
    {
        await _shop.Has(_ada);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await _shop.Send(new LogIn(Email, Password, Address));

        (await _shop.Send(new GetOwnAccount(_ada.Actor))).LastLoginAt.Should().Be(_shop.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Login_rejects_a_wrong_password()
    {
        await _shop.Has(_ada);

        await LoggingIn(password: "corr3ct-horse").ShouldRefuse("invalid-credentials");
    }

    [Theory]
    [InlineData("bob@example.com")]
    [InlineData("no address")]
    [InlineData("")]
    public async Task Login_rejects_an_unknown_account_with_the_same_error(string email)
    {
        await _shop.Has(_ada);

        await LoggingIn(email).ShouldRefuse("invalid-credentials");
    }

    [Fact]
    public async Task Login_rejects_an_email_address_or_password_that_is_too_long()
    {
        await LoggingIn(new string('a', 255), new string('b', 129)).ShouldBeInvalid(("Email", "too-long"), ("Password", "too-long"));
    }

    [Fact]
    public async Task Login_rejects_a_disabled_account_with_the_same_error()
    {
        await _shop.Has(_ada.Disabled());

        await LoggingIn().ShouldRefuse("invalid-credentials");
    }

    [Theory]
    [InlineData(Email, "Wrong-horse-7")]
    [InlineData("bob@example.com", Password)]
    [InlineData("eve@example.com", Password)]
    [InlineData("no address", Password)]
    public async Task Failed_login_costs_one_password_comparison_for_every_cause(string email, string password)
    {
        await _shop.Has(_ada, AnAccount.OfBuyer().WithEmail("eve@example.com").WithPassword(Password).Disabled());

        await LoggingIn(email, password).ShouldRefuse("invalid-credentials");

        _shop.Passwords.Comparisons.Should().Be(1);
    }

    [Fact]
    public async Task Rejected_login_does_not_change_the_time_of_the_last_login()
    {
        await _shop.Has(_ada);

        await LoggingIn(password: "wrong").ShouldRefuse("invalid-credentials");

        (await _shop.Send(new GetOwnAccount(_ada.Actor))).LastLoginAt.Should().BeNull();
    }

    [Fact]
    public async Task Login_renews_an_outdated_password_hash()
    {
        await _shop.Has(_ada);
        _shop.Passwords.Work = "hashed-harder";

        await _shop.Send(new LogIn(Email, Password, Address));

        (await StoredHash()).Should().Be($"hashed-harder:{Password}");
        await LoggingIn().Should().NotThrowAsync();
    }

    [Fact]
    public async Task Concurrent_logins_of_one_account_succeed_while_its_password_hash_is_renewed()
    {
        await _shop.Has(_ada);
        _shop.Passwords.Work = "hashed-harder";

        var sessions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _shop.Send(new LogIn(Email, Password, Address)))));

        sessions.Select(session => session.RefreshToken).Should().OnlyHaveUniqueItems();
    }

    private Func<Task> LoggingIn(string email = Email, string password = Password) => () => _shop.Send(new LogIn(email, password, Address));

    private async Task<string?> StoredHash()
    {
        string? hash = null;
        await _shop.Commit(async services =>
            hash = (await ((IAccountRepository)services.GetService(typeof(IAccountRepository))!).Find(_ada.Id, CancellationToken.None))?.PasswordHash);
        return hash;
    }
}
