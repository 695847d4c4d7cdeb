namespace Shop.Adapters.Security.Tests;

public sealed class JwtOptionsValidatorTests
{
    [Fact]
    public void Default_options_are_valid()
    {
        Faults(new JwtOptions()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("00:00:00.9")]
    [InlineData("1.00:00:01")]
    [InlineData("-00:10:00")]
    public void Access_token_lifetime_must_be_between_a_second_and_a_day(string lifetime)
    {
        var options = new JwtOptions { AccessTokenLifetime = TimeSpan.Parse(lifetime, null) };

        Faults(options).Should().ContainSingle().Which.Should().StartWith("Jwt__AccessTokenLifetime ");
    }

    [Theory]
    [InlineData("00:00:59")]
    [InlineData("366.00:00:00")]
    public void Refresh_token_lifetime_must_be_between_a_minute_and_a_year(string lifetime)
    {
        var options = new JwtOptions { RefreshTokenLifetime = TimeSpan.Parse(lifetime, null) };

        Faults(options).Should().ContainSingle().Which.Should().StartWith("Jwt__RefreshTokenLifetime ");
    }

    [Fact]
    public void Access_token_lifetime_must_not_exceed_the_refresh_token_lifetime()
    {
        var options = new JwtOptions { AccessTokenLifetime = TimeSpan.FromHours(1), RefreshTokenLifetime = TimeSpan.FromMinutes(59) };

        Faults(options).Should().ContainSingle().Which.Should().Contain("Jwt__RefreshTokenLifetime");
    }

    [Fact]
    public void Validator_returns_all_faults_together()
    {
        Faults(new JwtOptions { Issuer = " ", Audience = "" }).Should().HaveCount(2);
    }

    private static IEnumerable<string> Faults(JwtOptions options) => new JwtOptionsValidator().Validate(null, options).Failures ?? [];
}
