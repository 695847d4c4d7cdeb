using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts;

public sealed class RefreshTokenTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private readonly RefreshToken _token = RefreshToken.Issue(new string('a', 64), Some.Admin.Id.Value, Some.Buyer.Id, Now, Now.AddDays(30));

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

    [Fact]
    public void Refresh_token_continues_its_session_and_keeps_the_known_client()
    {
        var first = Issue("Lamp/1");

        var second = first.Continue(new string('b', 64), Now.AddHours(1), Now.AddDays(31));

        first.WasUsed.Should().BeTrue();
        second.Should().BeEquivalentTo(new { first.Family, first.AccountId, StartedAt = Now, IssuedAt = Now.AddHours(1), UserAgent = "Lamp/1" });
        second.Continue(new string('c', 64), Now, Now.AddDays(31), "Lamp/2").UserAgent.Should().Be("Lamp/2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Refresh_token_without_a_named_client_has_no_user_agent(string? userAgent) => Issue(userAgent).UserAgent.Should().BeNull();

    [Fact]
    public void User_agent_of_a_refresh_token_is_cut_between_characters()
    {
        Issue(new string('x', 300)).UserAgent.Should().Be(new string('x', RefreshToken.UserAgentMaxLength));
        Issue(new string('x', RefreshToken.UserAgentMaxLength - 1) + "🏺").UserAgent.Should().Be(new string('x', RefreshToken.UserAgentMaxLength - 1));
    }

    [Fact]
    public void Refresh_token_that_has_ended_forgets_its_client()
    {
        var (used, revoked) = (Issue("Lamp/1"), Issue("Lamp/1"));

        used.Use(Now);
        revoked.Revoke(Now);

        used.UserAgent.Should().BeNull();
        revoked.UserAgent.Should().BeNull();
    }

    private static RefreshToken Issue(string? userAgent) =>
        RefreshToken.Issue(new string('a', 64), Some.Admin.Id.Value, Some.Buyer.Id, Now, Now.AddDays(30), userAgent);
}
