using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shop.Adapters.Workers.Outbox;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Security;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Adapters.Persistence.Tests.Outbox;

public sealed class DeliveryRunnerTests : IAsyncLifetime
{
    private const string Reversal = "ReverseChargeWhenDue";

    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(10).CreatedAt(TestClock.Start.AddDays(-1));
    private readonly IDeliveryQueue _queue = Substitute.For<IDeliveryQueue>();
    private readonly OutboxOptions _options = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly DeliveryRunner _runner;
    private bool _isOver;

    public DeliveryRunnerTests()
    {
        var services = _shop.Services;
        _runner = new DeliveryRunner(
            _queue,
            services.GetRequiredService<ReactionCatalog>(),
            services.GetRequiredService<IServiceScopeFactory>(),
            _options,
            new OutboxMeter(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()),
            services.GetRequiredService<IRandomness>(),
            _shop.Clock,
            NullLogger<DeliveryRunner>.Instance);
        _queue.Retry(default!, default!, default, default).ReturnsForAnyArgs(call =>
        {
            _waits.Add(call.Arg<TimeSpan>());
            _shop.Clock.Advance(call.Arg<TimeSpan>());
            return Task.CompletedTask;
        });
        _queue.Finish(default!, default).ReturnsForAnyArgs(_ => End());
        _queue.GiveUp(default!, default!, default).ReturnsForAnyArgs(_ => End());
    }

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_refund_outlives_twenty_minutes_in_which_the_gateway_throws()
    {
        var order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 1)], null, PaymentMethod: "card"))).Id;
        await _shop.DeliverEvents();
        await _shop.Send(new RefundOrder(Some.Admin, order, "Arrived broken."));
        var end = _shop.Clock.GetUtcNow().AddMinutes(20);
        _shop.Gateway.BeforeReversal = () =>
        {
            if (_shop.Clock.GetUtcNow() < end)
                throw new HttpRequestException("The gateway is away.");
        };

        for (var attempt = 1; !_isOver; attempt++)
            await _runner.Run(Delivery(Reversal, new ChargeReversalDue(order, Some.Buyer.Id), attempt), CancellationToken.None);

        await _queue.DidNotReceiveWithAnyArgs().GiveUp(default!, default!, default);
        _shop.Stored<Payment>().Single().Status.Should().Be(PaymentStatus.Refunded);
        _waits.Count.Should().BeGreaterThan(_options.MaxAttempts);
        _waits.Should().OnlyContain(wait => wait <= _options.BackoffLimit * 1.5);
    }

    [Fact]
    public async Task A_reaction_that_moves_no_money_is_given_up_after_its_attempts()
    {
        var mail = Delivery("SendNotificationWhenRequested", new ChargeReversalDue(OrderId.New(TestClock.Start), Some.Buyer.Id), attempt: 1);

        for (var attempt = 1; !_isOver; attempt++)
            await _runner.Run(mail with { Type = "of another version", Attempts = attempt }, CancellationToken.None);

        _waits.Should().HaveCount(_options.MaxAttempts - 1);
        await _queue.ReceivedWithAnyArgs(1).GiveUp(default!, default!, default);
    }

    [Fact]
    public async Task A_delivery_that_ends_the_process_at_every_attempt_is_given_up_before_it_runs_again()
    {
        var order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 1)], null, PaymentMethod: "card"))).Id;
        var charge = Delivery("ChargeOrderWhenPlaced", new OrderPlaced(order, Some.Buyer.Id, "1", Some.Money(1250)), attempt: _options.MaxAttempts + 1);

        await _runner.Run(charge with { Interruptions = _options.MaxAttempts }, CancellationToken.None);

        _shop.Gateway.Requests.Should().BeEmpty();
        await _queue.ReceivedWithAnyArgs(1).GiveUp(default!, default!, default);
    }

    [Fact]
    public async Task A_charge_runs_although_as_many_attempts_failed()
    {
        var order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 1)], null, PaymentMethod: "card"))).Id;
        var charge = Delivery("ChargeOrderWhenPlaced", new OrderPlaced(order, Some.Buyer.Id, "1", Some.Money(1250)), attempt: _options.MaxAttempts + 1);

        await _runner.Run(charge, CancellationToken.None);

        _shop.Gateway.Requests.Should().ContainSingle();
        await _queue.ReceivedWithAnyArgs(1).Finish(default!, default);
    }

    private static Delivery Delivery(string reaction, IDomainEvent happened, int attempt) => new(
        1, EventId.New(TestClock.Start), EventNames.Of(happened), reaction, EventJson.Write(happened), Cause.Unknown, attempt,
        LeaseNumber: attempt, Interruptions: 0);

    private Task End()
    {
        _isOver = true;
        return Task.CompletedTask;
    }
}
