using Shop.Application.Accounts.Sessions;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class LogOutTests : IAsyncDisposable
{
    private const string Address = "203.0.113.7";
    private const string Email = "ada@example.com";
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().WithEmail(Email).WithPassword(Password);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Logout_ends_the_session()
    {
        var session = await LogIn();

        await _shop.Send(new LogOut(session.RefreshToken));

        (await _shop.Send(new RefreshSession(session.RefreshToken))).Should().BeNull();
    }

    [Fact]
    public async Task Logout_ends_the_session_for_refreshed_tokens_too()
    {
        var session = await LogIn();
        var next = await _shop.Send(new RefreshSession(session.RefreshToken));

        await _shop.Send(new LogOut(session.RefreshToken));

        (await _shop.Send(new RefreshSession(next!.RefreshToken))).Should().BeNull();
    }

    [Fact]
    public async Task Logout_does_not_end_other_sessions()
    {
        var here = await LogIn();
        var there = await _shop.Send(new LogIn(Email, Password, Address));

        await _shop.Send(new LogOut(here.RefreshToken));

        (await _shop.Send(new RefreshSession(there.RefreshToken))).Should().NotBeNull();
    }

    [Fact]
    public async Task Logout_ignores_an_unknown_token()
    {
        var loggingOut = () => _shop.Send(new LogOut("nobody's"));

        await loggingOut.Should().NotThrowAsync();
    }

    private async Task<Session> LogIn()
    {
        await _shop.Has(_ada);
        return await _shop.Send(new LogIn(Email, Password, Address));
    }
}
