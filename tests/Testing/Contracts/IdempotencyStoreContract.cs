using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class IdempotencyStoreContract(IContractShop shop) : PortContract(shop)
{
    private static readonly IdempotencyKey Key = new(Some.Buyer.Id, "/api/v1/orders", "key-1");

    private static readonly StoredAnswer Answer = new(
        new string('f', 64),
        201,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = "/api/v1/orders/ord_1", ["ETag"] = "\"1\"" },
        [0, 1, 2, 255],
        TestClock.Start);

    [Fact]
    public async Task A_new_key_has_no_stored_response() => (await Claim(Key)).Should().BeNull();

    [Fact]
    public async Task A_stored_response_is_returned_byte_for_byte()
    {
        await Remember(Key);

        var stored = await Claim(Key);
        stored.Should().BeEquivalentTo(Answer, options => options.Excluding(answer => answer.Body));
        stored!.Body.Should().Equal(Answer.Body);
    }

    [Fact]
    public async Task The_same_key_of_another_caller_or_for_another_path_is_another_key()
    {
        await Remember(Key);

        (await Claim(Key with { Caller = Some.Admin.Id })).Should().BeNull();
        (await Claim(Key with { Path = "/api/v1/products" })).Should().BeNull();
        (await Claim(Key with { Key = "KEY-1" })).Should().BeNull();
    }

    [Fact]
    public async Task A_key_claimed_by_another_request_is_refused()
    {
        await Commit(async session =>
        {
            await session.Idempotency.Claim(Key, Token);

            (await Refusal(() => Claim(Key))).Should().Be("idempotency-in-progress");
            (await Refusal(() => Claim(Key with { Key = "key-2" }))).Should().BeNull();
        });
    }

    [Fact]
    public async Task A_stored_response_is_returned_to_any_number_of_concurrent_requests()
    {
        await Remember(Key);

        await Commit(async session =>
        {
            (await session.Idempotency.Claim(Key, Token)).Should().NotBeNull();
            (await Claim(Key)).Should().NotBeNull();
            var refusals = await CommitAtOnce(10, async (other, _) => (await other.Idempotency.Claim(Key, Token)).Should().NotBeNull());
            refusals.Should().OnlyContain(code => code == null);
        });
    }

    [Fact]
    public async Task A_key_is_free_again_when_its_request_failed()
    {
        await Refusal(() => Commit(async session =>
        {
            await session.Idempotency.Claim(Key, Token);
            session.Idempotency.Add(Key, Answer);
            throw Application.Ports.UnitOfWork.IdempotencyErrors.KeyReused();
        }));

        (await Claim(Key)).Should().BeNull();
    }

    [Fact]
    public async Task A_response_is_committed_with_its_effect_or_not_at_all()
    {
        await Store(AProduct.Named("Teapot"));
        var kettle = AProduct.Named("Kettle").WithSku("TEAPOT");

        var request = () => Commit(async session =>
        {
            await session.Idempotency.Claim(Key, Token);
            session.Products.Add(kettle.Build());
            session.Idempotency.Add(Key, Answer);
        });

        (await Refusal(request)).Should().Be("sku-taken");
        (await Claim(Key)).Should().BeNull();
    }

    [Fact]
    public async Task A_refusal_can_be_stored_when_its_work_is_rolled_back()
    {
        await Store(AProduct.Named("Teapot"));

        await Commit(async session =>
        {
            await session.Idempotency.Claim(Key, Token);
            var command = () => session.Commit(() => session.Products.Add(AProduct.Named("Kettle").WithSku("TEAPOT").Build()));
            (await Refusal(command)).Should().Be("sku-taken");
            session.Idempotency.Add(Key, Answer with { Status = 409 });
        });

        (await Claim(Key))!.Status.Should().Be(409);
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_requests_with_the_same_key_does_the_work()
    {
        var done = 0;

        var refusals = await CommitAtOnce(10, async (session, caller) =>
        {
            if (await session.Idempotency.Claim(Key, Token) is not null)
                return;

            Interlocked.Increment(ref done);
            session.Products.Add(AProduct.Named($"Teapot {caller}").Build());
            session.Idempotency.Add(Key, Answer);
        });

        done.Should().Be(1);
        refusals.Should().OnlyContain(code => code == null || code == "idempotency-in-progress");
    }

    private Task<StoredAnswer?> Claim(IdempotencyKey key) => Commit(session => session.Idempotency.Claim(key, Token));

    private Task Remember(IdempotencyKey key) => Commit(async session =>
    {
        await session.Idempotency.Claim(key, Token);
        session.Idempotency.Add(key, Answer);
    });
}
