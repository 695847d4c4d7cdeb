using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class OneTimeTokenRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddMinutes(5);

    private readonly AnAccount _ada = AnAccount.OfBuyer();

    [Fact]
    public async Task A_one_time_token_is_found_as_it_was_issued()
    {
        var issued = await Issue(TokenPurpose.PasswordReset, "a", "b");

        (await Find(issued)).Should().BeEquivalentTo(new
        {
            Id = issued,
            AccountId = _ada.Id,
            Purpose = TokenPurpose.PasswordReset,
            ExpiresAt = TestClock.Start.AddMinutes(30),
            EndedAt = (DateTimeOffset?)null,
            Hashes = new[] { "a", "b" },
        });
        (await Find(OneTimeTokenId.New(Later))).Should().BeNull();
    }

    [Fact]
    public async Task One_time_tokens_of_an_account_are_found_by_their_purpose()
    {
        var reset = await Issue(TokenPurpose.PasswordReset);
        var verification = await Add(_ada, TokenPurpose.EmailVerification);
        var bob = AnAccount.OfBuyer();
        await Store(bob);
        await Add(bob, TokenPurpose.PasswordReset);

        (await AllOf(TokenPurpose.PasswordReset)).Should().ContainSingle().Which.Id.Should().Be(reset);
        (await AllOf(TokenPurpose.EmailVerification)).Should().ContainSingle().Which.Id.Should().Be(verification);
    }

    [Fact]
    public async Task Texts_and_the_end_of_a_one_time_token_are_stored()
    {
        var issued = await Issue(TokenPurpose.EmailVerification, "a");

        await Commit(async session =>
        {
            var token = (await session.OneTimeTokens.LockAllOf(_ada.Id, TokenPurpose.EmailVerification, Token)).Single();
            token.Accept("b");
            token.End(Later);
        });

        (await Find(issued)).Should().BeEquivalentTo(new { EndedAt = Later, Hashes = new[] { "a", "b" } });
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_uses_of_a_one_time_token_succeeds()
    {
        await Issue(TokenPurpose.PasswordReset);
        var live = 0;

        var refusals = await CommitAtOnce(8, async (session, _) =>
        {
            var token = (await session.OneTimeTokens.LockAllOf(_ada.Id, TokenPurpose.PasswordReset, Token)).Single();
            if (!token.IsLive(Later))
                return;

            Interlocked.Increment(ref live);
            token.End(Later);
        });

        refusals.Should().OnlyContain(code => code == null);
        live.Should().Be(1);
    }

    private async Task<OneTimeTokenId> Issue(TokenPurpose purpose, params string[] hashes)
    {
        await Store(_ada);
        return await Add(_ada, purpose, hashes);
    }

    private async Task<OneTimeTokenId> Add(AnAccount account, TokenPurpose purpose, params string[] hashes)
    {
        var token = OneTimeToken.Issue(OneTimeTokenId.New(TestClock.Start), account.Id, purpose, TestClock.Start);
        foreach (var hash in hashes)
            token.Accept(hash);
        await Commit(session => session.OneTimeTokens.Add(token));
        return token.Id;
    }

    private Task<OneTimeToken?> Find(OneTimeTokenId id) => Read(session => session.OneTimeTokens.Find(id, Token));

    private Task<IReadOnlyList<OneTimeToken>> AllOf(TokenPurpose purpose) =>
        Commit(session => session.OneTimeTokens.LockAllOf(_ada.Id, purpose, Token));
}
