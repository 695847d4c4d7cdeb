using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

/// <summary>The contract of <see cref="IOrderPlacement.PlaceOnce"/>.</summary>
public abstract class RepeatedOrderContract(IContractShop shop) : PortContract(shop)
{
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(10);

    [Fact]
    public async Task A_repeated_request_returns_the_stored_response_and_places_no_order()
    {
        await Store(_teapot);

        var first = await PlaceOnce("key-1");
        var second = await PlaceOnce("key-1");

        first.IsReplayed.Should().BeFalse();
        second.IsReplayed.Should().BeTrue();
        second.Answer.Body.Should().Equal(first.Answer.Body);
        (await Reserved()).Should().Be(1);
    }

    [Fact]
    public async Task A_refusal_is_stored_and_replayed()
    {
        await Store(_teapot);

        var refused = await PlaceOnce("key-1", quantity: 11);
        await Commit(async session => (await session.Stocks.Lock([_teapot.Variant], Token))[0].Adjust(5, null, Some.Admin.Id, TestClock.Start));
        var again = await PlaceOnce("key-1", quantity: 11);

        again.Should().BeEquivalentTo(new { Answer = new { Status = 409 }, IsReplayed = true });
        again.Answer.Body.Should().Equal(refused.Answer.Body);
    }

    [Fact]
    public async Task A_key_reused_for_another_request_is_refused()
    {
        await Store(_teapot);
        await PlaceOnce("key-1");

        (await Refusal(() => PlaceOnce("key-1", quantity: 2))).Should().Be("idempotency-key-reused");
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
        (await PlaceOnce("key-7")).IsReplayed.Should().BeTrue();
    }

    [Fact]
    public async Task A_failure_to_build_a_response_does_not_affect_the_rest_of_the_batch()
    {
        await Store(_teapot);

        await Task.WhenAll(Enumerable.Range(0, 9).Select(caller => Task.Run(() => caller == 4 ? Spoiled() : PlaceOnce($"key-{caller}"))));

        (await Reserved()).Should().Be(8);
        (await PlaceOnce("key-4")).IsReplayed.Should().BeFalse();
    }

    private static byte[] Rendered(Func<OrderDetails> place, out int status)
    {
        try
        {
            status = 201;
            return [.. place().Id.Value.ToByteArray()];
        }
        catch (DomainException refusal)
        {
            status = 409;
            return System.Text.Encoding.UTF8.GetBytes(refusal.Code);
        }
    }

    private static Task<StoredAnswer> Answer(string fingerprint, Func<OrderDetails> place)
    {
        var body = Rendered(place, out var status);
        return Task.FromResult(new StoredAnswer(fingerprint, status, new Dictionary<string, string>(StringComparer.Ordinal), body, TestClock.Start));
    }

    private Task<RepeatableAnswer> PlaceOnce(string key, int quantity = 1) =>
        PlaceOnce(key, $"{quantity}", quantity, place => Answer($"{quantity}", place));

    private async Task Spoiled() =>
        await FluentActions
            .Awaiting(() => PlaceOnce("key-4", "1", quantity: 1, place => throw new InvalidOperationException($"Cannot write {place().Id}.")))
            .Should().ThrowAsync<InvalidOperationException>();

    private Task<RepeatableAnswer> PlaceOnce(string key, string fingerprint, int quantity, Func<Func<OrderDetails>, Task<StoredAnswer>> answer) =>
        Read(session => session.Placement.PlaceOnce(
            new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, quantity)], ShippingAddress: null, PaymentMethod: null),
            new RepeatableRequest(new IdempotencyKey(Some.Buyer.Id, "/api/v1/orders", key), fingerprint, answer),
            Token));

    private async Task<IReadOnlyList<string?>> MaxConcurrency(int callers, Func<int, string> key) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Refusal(() => PlaceOnce(key(caller))))));

    private async Task<int> Reserved() => (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.Reserved;
}
