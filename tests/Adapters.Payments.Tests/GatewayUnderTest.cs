using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Shop.Adapters.Payments.Simulation;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Payments.Tests;

/// <summary>A gateway on a separate database, with access to its ledger.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private readonly string _database;
    private readonly PaymentOptions _options;
    private readonly Ledger _ledger;
    private readonly SimulatedGateway _gateway;

    private GatewayUnderTest(string database, PaymentOptions options, double chance, bool offersMethods = true)
    {
        _database = database;
        _options = options;
        _ledger = new Ledger(database, Clock);
        _gateway = new SimulatedGateway(
            _ledger, Options.Create(options), new SimulatedMethods(offersMethods), Chance(chance), Clock, NullLogger<SimulatedGateway>.Instance);
    }

    public ImpatientClock Clock { get; } = new();

    public IPaymentGateway Port => _gateway;

    public static async Task<GatewayUnderTest> Start(double failureProbability = 0, double chance = 0, TimeSpan duration = default, bool offersMethods = true) =>
        new(
            await PostgresCluster.CreateDatabase(),
            new PaymentOptions { FailureProbability = failureProbability, Duration = duration },
            chance,
            offersMethods);

    public static GatewayUnderTest On(string database) => new(database, new PaymentOptions { Duration = TimeSpan.Zero }, chance: 0);

    /// <summary>Another instance, or the same one after a restart: only the database is shared.</summary>
    public GatewayUnderTest Another() => new(_database, _options, chance: 0);

    public static OrderId AnOrder() => OrderId.New(DateTimeOffset.UnixEpoch);

    public Task<ChargeResult> Charge(OrderId order, string? method = null, long amount = 1_999, CancellationToken cancellation = default) =>
        _gateway.Charge(new ChargeRequest(order, Money.Of(amount, Currency.Of("USD")), method, 1), cancellation);

    public async Task<AttemptOutcome> Outcome(OrderId order, string? method = null) => (await Charge(order, method)).Outcome;

    public Task<bool> Reverse(OrderId order) => _gateway.Reverse(order, CancellationToken.None);

    public Task<long> Charges(OrderId order) => Count(order, "Charged");

    public Task<long> GivenBack(OrderId order) => Count(order, "GivenBack");

    public async ValueTask DisposeAsync() => await _ledger.DisposeAsync();

    private async Task<long> Count(OrderId order, string effect)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM simulated_gateway.calls WHERE key = $1 AND effect = $2", connection)
        {
            Parameters = { new() { Value = order.ToString() }, new() { Value = effect } },
        };
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static IRandomness Chance(double fraction)
    {
        var randomness = Substitute.For<IRandomness>();
        randomness.NextFraction().Returns(fraction);
        return randomness;
    }
}
