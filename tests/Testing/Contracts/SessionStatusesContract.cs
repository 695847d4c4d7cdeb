using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class SessionStatusesContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private readonly AnAccount _ada = AnAccount.OfBuyer();
    private readonly AnAccount _bob = AnAccount.OfSeller();

    [Fact]
    public async Task Active_sessions_are_found_with_the_current_role_of_their_account()
    {
        var (adas, bobs) = (await LogIn(_ada), await LogIn(_bob));
        await Change(_bob, account => account.ChangeRole(AccountRole.Admin, Later));

        (await Find(adas, bobs)).Should().BeEquivalentTo(new Dictionary<SessionKey, SessionStatus>
        {
            [adas] = new(AccountRole.Buyer),
            [bobs] = new(AccountRole.Admin),
        });
    }

    [Fact]
    public async Task A_session_of_an_account_with_a_one_time_password_needs_a_new_one()
    {
        var session = await LogIn(_ada);

        await Change(_ada, account => account.GiveOneTimePassword("one-time", Later));
        (await Find(session))[session].NeedsNewPassword.Should().BeTrue();

        await Change(_ada, account => account.ChangePassword("chosen", Later));
        (await Find(session))[session].NeedsNewPassword.Should().BeFalse();
    }

    [Fact]
    public async Task A_revoked_session_is_inactive_and_other_sessions_of_the_account_stay_active()
    {
        var (here, there) = (await LogIn(_ada), await Begin(_ada));
        await Commit(session => session.RefreshTokens.EndSession(_ada.Id, here.Session, Later, Token));

        (await Find(here, there)).Keys.Should().Equal(there);
    }

    [Fact]
    public async Task A_session_of_a_disabled_account_is_inactive()
    {
        var session = await LogIn(_ada);

        await Change(_ada, account => account.ChangeStatus(AccountStatus.Disabled, Later));

        (await Find(session)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_of_an_erased_account_is_inactive()
    {
        var session = await LogIn(_ada);

        await Change(_ada, account => account.Erase(Some.Admin, Later));

        (await Find(session)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_of_an_unknown_account_is_inactive()
    {
        (await Find(new SessionKey(_ada.Id, Guid.CreateVersion7()))).Should().BeEmpty();
    }

    private async Task<SessionKey> LogIn(AnAccount account)
    {
        await Store(account);
        return await Begin(account);
    }

    private async Task<SessionKey> Begin(AnAccount account)
    {
        var family = Guid.CreateVersion7();
        await Commit(session => session.RefreshTokens.Add(
            RefreshToken.Issue(Convert.ToHexStringLower([.. family.ToByteArray(), .. family.ToByteArray()]), family, account.Id, TestClock.Start, Later)));
        return new SessionKey(account.Id, family);
    }

    private Task Change(AnAccount account, Action<Account> change) =>
        Commit(async session => change((await session.Accounts.Lock(account.Id, Token))!));

    private Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(params SessionKey[] sessions) =>
        Read(session => session.Standings.Find(sessions, Token));
}
