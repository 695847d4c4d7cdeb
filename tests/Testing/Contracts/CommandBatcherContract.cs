using Shop.Application.Messaging.Batching;
using Shop.Application.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class CommandBatcherContract(IContractShop shop) : PortContract(shop)
{
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(10);

    [Fact]
    public async Task A_repeated_request_gets_the_stored_outcome_and_places_no_order()
    {
        await Store(_teapot);

        var first = await PlaceOnce("key-1");
        var second = await PlaceOnce("key-1");

        first.Replayed.Should().BeNull();
        second.Replayed!.Headers.Should().Contain("traceId", "of key-1");
        second.Result.Should().BeEquivalentTo(first.Result, options => options.WithStrictOrdering());
        (await Reserved()).Should().Be(1);
    }

    [Fact]
    public async Task A_refusal_is_stored_and_replayed()
    {
        await Store(_teapot);

        var refused = await PlaceOnce("key-1", quantity: 11);
        await Commit(async session => (await session.Stocks.Lock([_teapot.Variant], Token))[0].Adjust(5, null, Some.Admin.Id, TestClock.Start));
        var again = await PlaceOnce("key-1", quantity: 11);

        again.Replayed.Should().NotBeNull();
        again.Refusal.Should().BeEquivalentTo(new { refused.Refusal!.Code, refused.Refusal.Message, refused.Refusal.Faults });
    }

    [Fact]
    public async Task A_refusal_that_is_no_outcome_is_decided_again()
    {
        await Store(_teapot);

        (await PlaceOnce("key-1", quantity: 11, storesRefusals: false)).Refusal!.Code.Should().Be("insufficient-stock");

        (await PlaceOnce("key-1", quantity: 10, storesRefusals: false)).Result!.Lines.Should().ContainSingle();
        (await PlaceOnce("key-1", quantity: 10, storesRefusals: false)).Replayed.Should().NotBeNull();
    }

    [Fact]
    public async Task A_key_reused_for_another_request_is_refused()
    {
        await Store(_teapot);
        await PlaceOnce("key-1");

        (await PlaceOnce("key-1", quantity: 2)).Refusal!.Code.Should().Be("idempotency-key-reused");
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_requests_with_the_same_key_places_an_order()
    {
        await Store(_teapot);

        var outcomes = await MaxConcurrency(20, _ => "key-1");

        outcomes.Should().OnlyContain(code => code == null || code == "idempotency-in-progress").And.Contain((string?)null);
        (await Reserved()).Should().Be(1);
    }

    [Fact]
    public async Task Concurrent_repeats_of_a_finished_request_all_get_its_response()
    {
        await Store(_teapot);
        await PlaceOnce("key-1");

        var outcomes = await MaxConcurrency(20, _ => "key-1");

        outcomes.Should().OnlyContain(code => code == null);
        (await Reserved()).Should().Be(1);
    }

    [Fact]
    public async Task Concurrent_requests_with_different_keys_all_place_orders()
    {
        await Store(_teapot);

        (await MaxConcurrency(10, caller => $"key-{caller}")).Should().OnlyContain(code => code == null);

        (await Reserved()).Should().Be(10);
        (await PlaceOnce("key-7")).Replayed.Should().NotBeNull();
    }

    [Fact]
    public async Task One_refused_command_among_sixty_four_does_not_affect_the_others()
    {
        await Store(_teapot);
        var kettle = AProduct.Named("Kettle").WithStock(63);
        await Store(kettle);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(caller =>
            Task.Run(() => caller == 17 ? PlaceOnce("key-17", quantity: 11) : Place(Order(kettle, 1), Once($"key-{caller}", 1)))));

        outcomes.Index().Where(outcome => outcome.Item.Refusal is not null).Select(outcome => (outcome.Index, outcome.Item.Refusal!.Code))
            .Should().Equal((17, "insufficient-stock"));
        (await Read(session => session.Stocks.Find(kettle.Variant, Token)))!.Reserved.Should().Be(63);
        (await Reserved()).Should().Be(0);
    }

    private static PlaceOrder Order(AProduct product, int quantity) =>
        new(Some.Buyer, [new OrderItem(product.Id, quantity)], ShippingAddress: null, PaymentMethod: null);

    private static RepeatableRequest Once(string key, int quantity, bool storesRefusals = true) => new(
        new IdempotencyKey(Some.Buyer.Id, "/api/v1/orders", key), storesRefusals ? $"{quantity}" : "any",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["traceId"] = $"of {key}" }, storesRefusals);

    private Task<Decision<OrderDetails>> PlaceOnce(string key, int quantity = 1, bool storesRefusals = true) =>
        Place(Order(_teapot, quantity), Once(key, quantity, storesRefusals));

    private Task<Decision<OrderDetails>> Place(PlaceOrder order, RepeatableRequest once) =>
        Read(session => session.Decide<PlaceOrder, OrderDetails>(order, once, Token));

    /// <returns>The error code of each caller, null for success.</returns>
    private async Task<IReadOnlyList<string?>> MaxConcurrency(int callers, Func<int, string> key) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () => (await PlaceOnce(key(caller))).Refusal?.Code)));

    private async Task<int> Reserved() => (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.Reserved;
}
