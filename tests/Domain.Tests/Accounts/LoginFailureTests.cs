using FsCheck;
using Shop.Domain.Accounts;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts;

public sealed class LoginFailureTests
{
    [Fact]
    public void Nine_login_failures_do_not_lock_the_login()
    {
        LoginFailure.LockedUntil([.. At(Enumerable.Range(0, 9))]).Should().BeNull();
    }

    [Fact]
    public void Ten_login_failures_lock_the_login_until_the_first_is_15_minutes_old()
    {
        LoginFailure.LockedUntil([.. At(Enumerable.Range(0, 10))]).Should().Be(TestClock.Start + LoginFailure.Window);
    }

    [Property]
    public bool Lock_ends_when_fewer_than_ten_login_failures_remain_in_the_window(NonEmptyArray<byte> minutes)
    {
        DateTimeOffset[] failures = [.. At(minutes.Get.Select(minute => (int)minute))];
        var until = LoginFailure.LockedUntil(failures);
        var left = failures.Count(failure => failure + LoginFailure.Window > (until ?? DateTimeOffset.MinValue));
        return failures.Length < LoginFailure.Most ? until is null : left < LoginFailure.Most && failures.Contains(until!.Value - LoginFailure.Window);
    }

    [Fact]
    public void Login_key_ignores_spelling_and_does_not_reveal_either_address()
    {
        var key = LoginKey.Of(" Ada@Example.com ", "203.0.113.7");

        key.Should().Be(LoginKey.Of("ada@example.com", "203.0.113.7")).And.MatchRegex("^[0-9a-f]{64}$");
        LoginKey.Of("ada@example.com", "203.0.113.8").Should().NotBe(key);
        LoginKey.Of("bob@example.com", "203.0.113.7").Should().NotBe(key);
    }

    [Theory]
    [InlineData("ada@b\u00fccher.example", "ADA@xn--bcher-kva.example")]
    [InlineData("ada@bu\u0308cher.example", "ada@B\u00dcCHER.example")]
    [InlineData("zoe\u0308@example.com", " ZO\u00cb@example.com")]
    [InlineData("no address", " NO Address")]
    public void Spellings_of_one_address_have_one_login_key(string one, string other) =>
        LoginKey.Of(one, "203.0.113.7").Should().Be(LoginKey.Of(other, "203.0.113.7"));

    [Fact]
    public void Addresses_of_two_accounts_have_two_login_keys() =>
        LoginKey.Of("stra\u00dfe@example.com", "203.0.113.7").Should().NotBe(LoginKey.Of("strasse@example.com", "203.0.113.7"));

    private static IEnumerable<DateTimeOffset> At(IEnumerable<int> minutes) => minutes.Select(minute => TestClock.Start.AddMinutes(minute));
}
