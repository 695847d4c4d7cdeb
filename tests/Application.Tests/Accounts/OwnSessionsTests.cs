using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class OwnSessionsTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Sessions_are_listed_with_their_times_and_clients_the_last_used_first()
    {
        await _shop.Has(_ada);
        var lamp = await LogIn("Lamp/1");
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await LogIn(null);
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await _shop.Send(new RefreshSession(lamp.RefreshToken, "Lamp/2"));

        var sessions = await List();

        sessions.Should().BeEquivalentTo(
        [
            new { CreatedAt = TestClock.Start, LastUsedAt = TestClock.Start.AddHours(2), UserAgent = (string?)"Lamp/2", Current = false },
            new { CreatedAt = TestClock.Start.AddHours(1), LastUsedAt = TestClock.Start.AddHours(1), UserAgent = (string?)null, Current = false },
        ], options => options.WithStrictOrdering());
        (await List(sessions[1].Id)).Select(session => session.Current).Should().Equal(false, true);
    }

    [Fact]
    public async Task Sessions_that_have_ended_or_expired_are_not_listed()
    {
        await _shop.Has(_ada);
        await _shop.Send(new LogOut((await LogIn("Lamp/1")).RefreshToken));
        (await List()).Should().BeEmpty();

        await LogIn("Lamp/2");
        _shop.Clock.Advance(RunningShop.Sessions.RefreshTokenLifetime);
        (await List()).Should().BeEmpty();
    }

    [Fact]
    public async Task Ended_session_cannot_be_refreshed_and_the_others_can()
    {
        await _shop.Has(_ada);
        var (here, there) = (await LogIn("Lamp/1"), await LogIn("Lamp/2"));
        var id = (await List()).Single(session => session.UserAgent == "Lamp/2").Id;

        await _shop.Send(new EndOwnSession(_ada.Actor, id));

        (await _shop.GoesOn(there)).Should().BeFalse();
        (await _shop.GoesOn(here)).Should().BeTrue();
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.SessionEnded);
        await FluentActions.Awaiting(() => _shop.Send(new EndOwnSession(_ada.Actor, id))).ShouldRefuse("session-not-found");
    }

    [Fact]
    public async Task Session_of_another_account_is_not_found()
    {
        var bob = AnAccount.OfBuyer();
        await _shop.Has(_ada, bob);
        var session = await LogIn("Lamp/1");

        await FluentActions.Awaiting(async () => await _shop.Send(new EndOwnSession(bob.Actor, (await List()).Single().Id))).ShouldRefuse("session-not-found");

        (await _shop.GoesOn(session)).Should().BeTrue();
    }

    [Fact]
    public async Task Export_contains_the_sessions_and_an_erased_account_keeps_no_client()
    {
        await _shop.Has(_ada);
        await LogIn("Lamp/1");

        (await CollectedExport.Of(_shop, _ada.Actor)).Sessions.Should().ContainSingle().Which.UserAgent.Should().Be("Lamp/1");

        await _shop.Send(new DeleteAccount(Some.Admin, _ada.Id, null));
        _shop.Stored<RefreshToken>().Should().OnlyContain(token => token.UserAgent == null);
    }

    private Task<Session> LogIn(string? userAgent) => _shop.Send(new LogIn(Email, ManagedShop.Password, ManagedShop.Address, userAgent));

    private Task<IReadOnlyList<SessionDetails>> List(SessionId current = default) =>
        _shop.Send(new ListOwnSessions(new(_ada.Id, current.Value)));
}
