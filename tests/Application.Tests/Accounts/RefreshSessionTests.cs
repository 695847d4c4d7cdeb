using Shop.Application.Accounts;
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
    public async Task Gives_new_tokens_again_and_again()
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
    public async Task Takes_a_token_once_and_then_ends_its_whole_family()
    {
        var first = await LogIn();
        var second = await Refresh(first);
        var third = await Refresh(second!);

        (await Refresh(first)).Should().BeNull();

        (await Refresh(third!)).Should().BeNull();
    }

    [Fact]
    public async Task Leaves_other_logins_of_the_same_account_alone()
    {
        var here = await LogIn();
        var there = await _shop.Send(new LogIn(Email, Password, Address));
        await Refresh(here);

        (await Refresh(here)).Should().BeNull();

        (await Refresh(there)).Should().NotBeNull();
    }

    [Fact]
    public async Task Has_one_winner_and_no_survivor_when_one_token_is_used_many_times_at_once()
    {
        var session = await LogIn();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Refresh(session))));

        var winner = outcomes.Should().ContainSingle(outcome => outcome != null).Which;
        (await Refresh(winner!)).Should().BeNull();
    }

    [Fact]
    public async Task Takes_a_token_until_it_expires()
    {
        var session = await LogIn();
        _shop.Clock.Advance(RunningShop.Sessions.RefreshTokenLifetime - TimeSpan.FromTicks(1));

        (await Refresh(session)).Should().NotBeNull();
    }

    [Fact]
    public async Task Refuses_a_token_that_expired()
    {
        var session = await LogIn();
        _shop.Clock.Advance(RunningShop.Sessions.RefreshTokenLifetime);

        (await Refresh(session)).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\0")]
    public async Task Refuses_a_token_that_nobody_gave_out(string token)
    {
        await LogIn();

        (await _shop.Send(new RefreshSession(token))).Should().BeNull();
    }

    [Fact]
    public async Task Tells_what_is_longer_than_any_token()
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
