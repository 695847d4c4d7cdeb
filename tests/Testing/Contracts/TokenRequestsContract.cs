using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class TokenRequestsContract(IContractShop shop) : PortContract(shop)
{
    private const string Address = "address";
    private const string Client = "client";

    [Fact]
    public async Task Token_requests_are_found_by_their_keys_since_a_given_time()
    {
        await Request(Address, 1);
        await Request(Address, 2);
        await Request(Client, 3);
        await Request("elsewhere", 3);

        var found = await Commit(session => session.TokenRequests.LockSince([Address, Client], TestClock.Start.AddMinutes(1), Token));

        found.Select(request => (request.Key, request.At)).Should().BeEquivalentTo(
            [(Address, TestClock.Start.AddMinutes(2)), (Client, TestClock.Start.AddMinutes(3))]);
    }

    [Fact]
    public async Task Concurrent_token_requests_with_common_keys_each_count_all_earlier_ones()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();

        var refusals = await CommitAtOnce(12, async (session, caller) =>
        {
            string[] keys = caller % 2 == 0 ? [Address, Client] : [Client, Address];
            seen.Add((await session.TokenRequests.LockSince(keys, TestClock.Start, Token)).Count);
            session.TokenRequests.Add(Made(Address, 1));
        });

        refusals.Should().OnlyContain(code => code == null);
        seen.Should().BeEquivalentTo(Enumerable.Range(0, 12));
    }

    private Task Request(string key, int minute) => Commit(session => session.TokenRequests.Add(Made(key, minute)));

    private static TokenRequest Made(string key, int minute) => new(TokenRequestId.New(TestClock.Start), key, TestClock.Start.AddMinutes(minute));
}
