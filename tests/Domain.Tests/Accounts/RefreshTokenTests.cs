using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts;

public sealed class RefreshTokenTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private readonly RefreshToken _token = RefreshToken.Issue(new string('a', 64), Some.Admin.Id.Value, Some.Buyer.Id, Now.AddDays(30));

    [Fact]
    public void Refresh_token_is_live_until_it_expires()
    {
        _token.IsLive(Now.AddDays(30).AddTicks(-1)).Should().BeTrue();
        _token.IsLive(Now.AddDays(30)).Should().BeFalse();
    }

    [Fact]
    public void Refresh_token_is_not_live_after_use()
    {
        _token.WasUsed.Should().BeFalse();

        _token.Use(Now);

        _token.WasUsed.Should().BeTrue();
        _token.IsLive(Now).Should().BeFalse();
    }

    [Fact]
    public void Refresh_token_is_not_live_after_revocation_and_stores_the_first_revocation_time()
    {
        _token.Revoke(Now);
        _token.Revoke(Now.AddHours(1));

        _token.IsLive(Now).Should().BeFalse();
        _token.RevokedAt.Should().Be(Now);
    }
}
