using Shop.Application.Accounts.Sessions;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class RefreshSessionTests : IAsyncDisposable
{
    private const string Address = "203.0.113.7";
    private const string Email = "ada@example.com";
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().WithEmail(Email).WithPassword(Password);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Session_can_be_refreshed_repeatedly()
    {
        var session = await LogIn();

        for (var round = 0; round < 3; round++)
        {
            var next = await Refresh(session);
            next!.RefreshToken.Should().NotBe(session.RefreshToken);
            session = next;
        }
    }

    [Fact]
    public async Task Reused_refresh_token_is_rejected_and_ends_its_token_family()
    {
        var first = await LogIn();
        var second = await Refresh(first);
        var third = await Refresh(second!);

        (await Refresh(first)).Should().BeNull();

        (await Refresh(third!)).Should().BeNull();
    }

    [Fact]
    public async Task Reused_refresh_token_does_not_end_other_sessions_of_the_account()
    {
        var here = await LogIn();
        var there = await _shop.Send(new LogIn(Email, Password, Address));
        await Refresh(here);

        (await Refresh(here)).Should().BeNull();

        (await Refresh(there)).Should().NotBeNull();
    }

    [Fact]
    public async Task Refresh_token_is_accepted_until_it_expires()
    {
        var session = await LogIn();
        _shop.Clock.Advance(RunningShop.Sessions.RefreshTokenLifetime - TimeSpan.FromTicks(1));

        (await Refresh(session)).Should().NotBeNull();
    }

    [Fact]
    public async Task Expired_refresh_token_is_rejected()
    {
        var session = await LogIn();
        _shop.Clock.Advance(RunningShop.Sessions.RefreshTokenLifetime);

        (await Refresh(session)).Should().BeNull();
    }

    [Fact]
    public async Task Session_ends_with_its_absolute_lifetime_however_often_it_is_refreshed()
    {
        var session = await LogIn();
        var step = TimeSpan.FromDays(10);
        for (var age = step; age < RunningShop.Sessions.SessionLifetime; age += step)
        {
            _shop.Clock.Advance(step);
            session = await Refresh(session);
            session.Should().NotBeNull();
        }

        session!.RefreshTokenLifetime.Should().Be(step, "that is what remains of the session");
        _shop.Clock.Advance(step);
        (await Refresh(session)).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\0")]
    public async Task Unknown_refresh_token_is_rejected(string token)
    {
        await LogIn();

        (await _shop.Send(new RefreshSession(token))).Should().BeNull();
    }

    [Fact]
    public async Task Session_refresh_rejects_a_token_that_is_too_long()
    {
        var refreshing = () => (Task)_shop.Send(new RefreshSession(new string('A', 201)));

        await refreshing.ShouldBeInvalid(("RefreshToken", "too-long"));
    }

    private async Task<Session> LogIn()
    {
        await _shop.Has(_ada);
        return await _shop.Send(new LogIn(Email, Password, Address));
    }

    private Task<Session?> Refresh(Session session) => _shop.Send(new RefreshSession(session.RefreshToken));
}
