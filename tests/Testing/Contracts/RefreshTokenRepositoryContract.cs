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

        var found = await LockFamilyOf(Hash('a'));

        found.Should().ContainSingle().Which.Should().BeEquivalentTo(new
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
    public async Task A_token_family_is_found_by_any_of_its_tokens()
    {
        await Issue(Hash('a'), Family);
        await Add(Hash('b'), Family);
        await Add(Hash('c'), AccountId.New(Later).Value);

        var found = await LockFamilyOf(Hash('b'));

        found.Select(token => token.Hash).Should().BeEquivalentTo(Hash('a'), Hash('b'));
    }

    [Fact]
    public async Task An_unknown_token_has_no_family() => (await LockFamilyOf(Hash('x'))).Should().BeEmpty();

    [Fact]
    public async Task The_use_and_revocation_of_a_token_are_stored()
    {
        await Issue(Hash('a'), Family);

        await Commit(async session =>
        {
            var token = (await session.RefreshTokens.LockFamilyOf(Hash('a'), Token)).Single();
            token.Use(Later);
            token.Revoke(Later.AddMinutes(1));
        });

        (await LockFamilyOf(Hash('a'))).Single().Should().BeEquivalentTo(new { UsedAt = Later, RevokedAt = Later.AddMinutes(1) });
    }

    [Fact]
    public async Task All_tokens_of_an_account_are_found_and_no_others()
    {
        var bob = AnAccount.OfBuyer();
        await Issue(Hash('a'), Family);
        await Add(Hash('b'), AccountId.New(Later).Value);
        await Store(bob);
        await Commit(session => session.RefreshTokens.Add(
            RefreshToken.Issue(Hash('c'), AccountId.New(Later).Value, bob.Id, TestClock.Start, TestClock.Start.AddDays(30))));

        var found = await Commit(session => session.RefreshTokens.LockAllOf(_ada.Id, Token));

        found.Select(token => token.Hash).Should().BeEquivalentTo(Hash('a'), Hash('b'));
    }

    [Fact]
    public async Task Live_tokens_of_an_account_are_found_one_for_each_session()
    {
        await Issue(Hash('a'), Family);
        await Add(Hash('b'), AccountId.New(Later).Value);
        await Commit(async session =>
        {
            foreach (var token in await session.RefreshTokens.LockFamilyOf(Hash('a'), Token))
                session.RefreshTokens.Add(token.Continue(Hash('c'), Later, Later.AddDays(30)));
        });

        (await Live(Later)).Should().BeEquivalentTo(
        [
            new { Hash = Hash('b'), StartedAt = TestClock.Start, IssuedAt = TestClock.Start },
            new { Hash = Hash('c'), StartedAt = TestClock.Start, IssuedAt = Later },
        ]);
        (await Live(TestClock.Start.AddDays(30))).Should().ContainSingle().Which.Hash.Should().Be(Hash('c'));
        await Commit(async session => (await session.RefreshTokens.LockFamilyOf(Hash('c'), Token)).ToList().ForEach(token => token.Revoke(Later)));
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
                foreach (var token in await session.RefreshTokens.LockAllOf(_ada.Id, Token))
                    token.Revoke(Later);
                return;
            }

            var family = await session.RefreshTokens.LockFamilyOf(Hash('a'), Token);
            if (family.Single(token => token.Hash == Hash('a')).IsLive(Later))
                session.RefreshTokens.Add(RefreshToken.Issue(Hash((char)('b' + caller)), Family, _ada.Id, Later, Later.AddDays(30)));
        });

        var late = await Commit(session => session.RefreshTokens.LockAllOf(_ada.Id, Token));
        late.Should().OnlyContain(token => !token.IsLive(Later));
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_uses_of_a_token_succeeds()
    {
        await Issue(Hash('a'), Family);
        var live = 0;

        var refusals = await CommitAtOnce(8, async (session, caller) =>
        {
            var token = (await session.RefreshTokens.LockFamilyOf(Hash('a'), Token)).Single(t => t.Hash == Hash('a'));
            if (!token.IsLive(Later))
                return;

            Interlocked.Increment(ref live);
            token.Use(Later);
            session.RefreshTokens.Add(RefreshToken.Issue(Hash((char)('b' + caller)), Family, _ada.Id, Later, Later.AddDays(30)));
        });

        refusals.Should().OnlyContain(code => code == null);
        live.Should().Be(1);
        (await LockFamilyOf(Hash('a'))).Should().HaveCount(2);
    }

    private async Task Issue(string hash, Guid family)
    {
        await Store(_ada);
        await Add(hash, family);
    }

    private Task Add(string hash, Guid family) =>
        Commit(session => session.RefreshTokens.Add(RefreshToken.Issue(hash, family, _ada.Id, TestClock.Start, TestClock.Start.AddDays(30), "Lamp/1")));

    private Task<IReadOnlyList<RefreshToken>> Live(DateTimeOffset at) => Read(session => session.RefreshTokens.FindLive(_ada.Id, at, Token));

    private Task<IReadOnlyList<RefreshToken>> LockFamilyOf(string hash) =>
        Commit(session => session.RefreshTokens.LockFamilyOf(hash, Token));

    private static string Hash(char digit) => new(digit, 64);
}
