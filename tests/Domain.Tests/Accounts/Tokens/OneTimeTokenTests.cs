using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts.Tokens;

public sealed class OneTimeTokenTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    [Theory]
    [InlineData(TokenPurpose.PasswordReset, 30)]
    [InlineData(TokenPurpose.EmailVerification, 24 * 60)]
    public void One_time_token_is_live_for_a_time_that_depends_on_its_purpose(TokenPurpose purpose, int minutes)
    {
        var token = Issue(purpose);

        token.IsLive(Now.AddMinutes(minutes).AddTicks(-1)).Should().BeTrue();
        token.IsLive(Now.AddMinutes(minutes)).Should().BeFalse();
    }

    [Fact]
    public void One_time_token_is_not_live_after_its_end_and_stores_the_first_time()
    {
        var token = Issue(TokenPurpose.PasswordReset);

        token.End(Now);
        token.End(Now.AddMinutes(1));

        token.IsLive(Now).Should().BeFalse();
        token.EndedAt.Should().Be(Now);
    }

    private static OneTimeToken Issue(TokenPurpose purpose) => OneTimeToken.Issue(OneTimeTokenId.New(Now), Some.Buyer.Id, purpose, Now);
}
