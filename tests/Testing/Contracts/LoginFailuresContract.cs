using Shop.Domain.Accounts;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class LoginFailuresContract(IContractShop shop) : PortContract(shop)
{
    private const string Key = "here";

    [Fact]
    public async Task Login_failures_are_found_by_key_since_a_given_time()
    {
        await Fail(Key, 1);
        await Fail(Key, 2);
        await Fail(Key, 3);
        await Fail("elsewhere", 3);

        var found = await Read(session => session.LoginFailures.Since(Key, TestClock.Start.AddMinutes(1), Token));

        found.Should().BeEquivalentTo([TestClock.Start.AddMinutes(2), TestClock.Start.AddMinutes(3)]);
    }

    [Fact]
    public async Task Login_failures_are_cleared_by_key()
    {
        await Fail(Key, 1);
        await Fail("elsewhere", 1);

        await Commit(session => session.LoginFailures.Clear(Key, Token));

        (await Count(Key)).Should().Be(0);
        (await Count("elsewhere")).Should().Be(1);
    }

    [Fact]
    public async Task Concurrent_login_failures_each_count_all_earlier_ones()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();

        await CommitAtOnce(12, async (session, _) =>
        {
            seen.Add((await session.LoginFailures.LockSince(Key, TestClock.Start, Token)).Count);
            session.LoginFailures.Add(Failure(Key, 1));
        });

        seen.Should().BeEquivalentTo(Enumerable.Range(0, 12));
    }

    private Task Fail(string key, int minute) => Commit(session => session.LoginFailures.Add(Failure(key, minute)));

    private async Task<int> Count(string key) =>
        (await Read(session => session.LoginFailures.Since(key, TestClock.Start, Token))).Count;

    private static LoginFailure Failure(string key, int minute) => new(LoginFailureId.New(TestClock.Start), key, TestClock.Start.AddMinutes(minute));
}
