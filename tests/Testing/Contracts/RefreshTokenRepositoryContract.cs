using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class RefreshTokenRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private static readonly Guid Family = AccountId.New(TestClock.Start).Value;

    private readonly AnAccount _ada = AnAccount.OfBuyer();

    [Fact]
    public async Task A_token_is_found_as_it_was_issued()
    {
        await Issue(Hash('a'), Family);

        (await Lock(Hash('a'))).Should().BeEquivalentTo(new
        {
            Hash = Hash('a'),
            Family,
            AccountId = _ada.Id,
            StartedAt = TestClock.Start,
            IssuedAt = TestClock.Start,
            ExpiresAt = TestClock.Start.AddDays(30),
            UserAgent = "Lamp/1",
            UsedAt = (DateTimeOffset?)null,
            RevokedAt = (DateTimeOffset?)null,
        });
    }

    [Fact]
    public async Task An_unknown_token_is_not_found() => (await Lock(Hash('x'))).Should().BeNull();

    [Fact]
    public async Task The_use_and_revocation_of_a_token_are_stored()
    {
        await Issue(Hash('a'), Family);

        await Commit(async session =>
        {
            var token = await session.RefreshTokens.Lock(Hash('a'), Token);
            token!.Use(Later);
            token.Revoke(Later.AddMinutes(1));
        });

        (await Lock(Hash('a'))).Should().BeEquivalentTo(new { UsedAt = Later, RevokedAt = Later.AddMinutes(1) });
    }

    [Fact]
    public async Task Only_the_live_token_of_an_ended_session_is_revoked_and_no_token_of_another_session_or_account()
    {
        var (bob, other) = (AnAccount.OfBuyer(), AccountId.New(Later).Value);
        await Issue(Hash('a'), Family);
        await Continue(Hash('a'), Hash('b'));
        await Add(Hash('c'), other);
        await Store(bob);
        await Commit(session => session.RefreshTokens.Add(RefreshToken.Issue(Hash('d'), Family, bob.Id, TestClock.Start, TestClock.Start.AddDays(30))));

        (await Commit(session => session.RefreshTokens.EndSession(_ada.Id, Family, Later, Token))).Should().BeTrue();

        (await Lock(Hash('a'))).Should().BeEquivalentTo(new { UsedAt = Later, RevokedAt = (DateTimeOffset?)null });
        (await Lock(Hash('b'))).Should().BeEquivalentTo(new { RevokedAt = Later, UserAgent = (string?)null });
        (await Lock(Hash('c')))!.IsLive(Later).Should().BeTrue();
        (await Lock(Hash('d')))!.IsLive(Later).Should().BeTrue();
        (await Commit(session => session.RefreshTokens.EndSession(_ada.Id, Family, Later, Token))).Should().BeFalse();
        (await Commit(session => session.RefreshTokens.EndSession(_ada.Id, other, TestClock.Start.AddDays(30), Token))).Should().BeFalse("it has expired");
    }

    [Fact]
    public async Task All_sessions_of_an_account_end_except_one()
    {
        var other = AccountId.New(Later).Value;
        await Issue(Hash('a'), Family);
        await Add(Hash('b'), other);

        await Commit(session => session.RefreshTokens.EndSessions(_ada.Id, except: other, Later, Token));
        (await Live(Later)).Should().ContainSingle().Which.Hash.Should().Be(Hash('b'));

        await Commit(session => session.RefreshTokens.EndSessions(_ada.Id, except: null, Later, Token));
        (await Live(Later)).Should().BeEmpty();
    }

    [Fact]
    public async Task Live_tokens_of_an_account_are_found_one_for_each_session()
    {
        await Issue(Hash('a'), Family);
        await Add(Hash('b'), AccountId.New(Later).Value);
        await Continue(Hash('a'), Hash('c'));

        (await Live(Later)).Should().BeEquivalentTo(
        [
            new { Hash = Hash('b'), StartedAt = TestClock.Start, IssuedAt = TestClock.Start },
            new { Hash = Hash('c'), StartedAt = TestClock.Start, IssuedAt = Later },
        ]);
        (await Live(TestClock.Start.AddDays(30))).Should().ContainSingle().Which.Hash.Should().Be(Hash('c'));
        await Commit(session => session.RefreshTokens.EndSession(_ada.Id, Family, Later, Token));
        (await Live(TestClock.Start.AddDays(30))).Should().BeEmpty();
    }

    [Fact]
    public async Task Revoking_all_sessions_leaves_no_live_token_during_concurrent_refreshes()
    {
        await Issue(Hash('a'), Family);

        await CommitAtOnce(8, async (session, caller) =>
        {
            if (caller == 0)
            {
                await session.RefreshTokens.EndSessions(_ada.Id, except: null, Later, Token);
                return;
            }

            if (await session.RefreshTokens.Lock(Hash('a'), Token) is { } token && token.IsLive(Later))
                session.RefreshTokens.Add(token.Continue(Hash((char)('b' + caller)), Later, Later.AddDays(30)));
        });

        (await Live(Later)).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_uses_of_a_token_succeeds()
    {
        await Issue(Hash('a'), Family);
        var live = 0;

        var refusals = await CommitAtOnce(8, async (session, caller) =>
        {
            var token = await session.RefreshTokens.Lock(Hash('a'), Token);
            if (!token!.IsLive(Later))
                return;

            Interlocked.Increment(ref live);
            session.RefreshTokens.Add(token.Continue(Hash((char)('b' + caller)), Later, Later.AddDays(30)));
        });

        refusals.Should().OnlyContain(code => code == null);
        live.Should().Be(1);
        (await Live(Later)).Should().ContainSingle();
    }

    private async Task Issue(string hash, Guid family)
    {
        await Store(_ada);
        await Add(hash, family);
    }

    private Task Add(string hash, Guid family) =>
        Commit(session => session.RefreshTokens.Add(RefreshToken.Issue(hash, family, _ada.Id, TestClock.Start, TestClock.Start.AddDays(30), "Lamp/1")));

    private Task<IReadOnlyList<RefreshToken>> Live(DateTimeOffset at) => Read(session => session.RefreshTokens.FindLive(_ada.Id, at, Token));

    private Task Continue(string hash, string successor) => Commit(async session =>
    {
        var token = await session.RefreshTokens.Lock(hash, Token);
        session.RefreshTokens.Add(token!.Continue(successor, Later, Later.AddDays(30)));
    });

    private Task<RefreshToken?> Lock(string hash) => Commit(session => session.RefreshTokens.Lock(hash, Token));

    private static string Hash(char digit) => new(digit, 64);
}
