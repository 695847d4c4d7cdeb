using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Cycles = 10;
    private const int Clients = 6;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly (string, string)[] s_settings =
    [
        ("Admin__Email", Storefront.AdminEmail),
        ("Admin__Password", Storefront.Password),
        ("Jwt__AccessTokenLifetime", "01:00:00"),
        ("RateLimit__Anonymous", "0"),
        ("RateLimit__Authenticated", "0"),
        ("RateLimit__Auth", "0"),
        ("Payments__Duration", "00:00:00.02"),
        ("Payments__FailureProbability", "30"),
        ("Payments__MaxAttempts", "3"),
        ("Payments__BackoffBase", "00:00:00.01"),
    ];

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task No_acknowledged_order_is_lost_doubled_or_charged_twice_however_often_the_program_is_killed()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        var history = new OrderHistory();
        Storefront? storefront = null;
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await using var shop = await ShopProcess.Serve(_data.Path, s_settings);
            storefront ??= await Storefront.Open(shop.Client);
            await history.RepeatUnanswered(storefront, shop.Client);

            var enough = history.WhenAcknowledged(history.AcknowledgedCount + chance.Next(1, 60));
            var clients = Enumerable.Range(0, Clients).Select(_ => history.OrderUntilCutOff(storefront, shop.Client)).ToList();
            await enough.WaitAsync(s_patience);
            await shop.Kill();
            await Task.WhenAll(clients);
        }

        await using var last = await ShopProcess.Serve(_data.Path, s_settings);
        await history.RepeatUnanswered(storefront!, last.Client);
        await using var books = Books.Of(_data.Path);
        await Eventually.Holds(async () => await books.Count(Books.OpenWork) == 0, s_patience);

        output.WriteLine($"{history.AcknowledgedCount} orders acknowledged");
        history.AcknowledgedCount.Should().BeGreaterThan(Cycles);
        (await books.OrderIds()).Should().BeEquivalentTo(history.Acknowledged, "each request was answered with one order, and there is no other");
        (await books.Count(Books.UnfinishedOrders)).Should().Be(0);
        (await books.Count(Books.DoubleCharges)).Should().Be(0);
        (await books.Count(Books.PaidWithoutMoney)).Should().Be(0);
        (await books.Count(Books.MoneyWithoutPaidOrder)).Should().Be(0);
        (await books.Count(Books.WrongStocks)).Should().Be(0);
        (await books.Count(Books.GapsInTheFeed)).Should().Be(0);
    }

    public void Dispose() => _data.Dispose();
}
