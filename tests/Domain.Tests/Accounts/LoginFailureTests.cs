using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Accounts;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts;

public sealed class LoginFailureTests
{
    [Fact]
    public void Nine_do_not_lock()
    {
        LoginFailure.LockedUntil([.. At(Enumerable.Range(0, 9))]).Should().BeNull();
    }

    [Fact]
    public void Ten_lock_until_the_first_of_them_is_a_quarter_of_an_hour_old()
    {
        LoginFailure.LockedUntil([.. At(Enumerable.Range(0, 10))]).Should().Be(FixedClock.Start + LoginFailure.Window);
    }

    [Fact]
    public void However_many_there_are_and_in_whatever_order_the_lock_ends_when_only_nine_are_left()
    {
        Prop.ForAll<NonEmptyArray<byte>>(minutes =>
        {
            DateTimeOffset[] failures = [.. At(minutes.Get.Select(minute => (int)minute))];
            var until = LoginFailure.LockedUntil(failures);
            var left = failures.Count(failure => failure + LoginFailure.Window > (until ?? DateTimeOffset.MinValue));
            return failures.Length < LoginFailure.Most ? until is null : left < LoginFailure.Most && failures.Contains(until!.Value - LoginFailure.Window);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_key_is_the_same_for_every_spelling_and_tells_neither_address()
    {
        var key = LoginKey.Of(" Ada@Example.com ", "203.0.113.7");

        key.Should().Be(LoginKey.Of("ada@example.com", "203.0.113.7")).And.MatchRegex("^[0-9a-f]{64}$");
        LoginKey.Of("ada@example.com", "203.0.113.8").Should().NotBe(key);
        LoginKey.Of("bob@example.com", "203.0.113.7").Should().NotBe(key);
    }

    private static IEnumerable<DateTimeOffset> At(IEnumerable<int> minutes) => minutes.Select(minute => FixedClock.Start.AddMinutes(minute));
}
