using System.Globalization;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 6;
    private const int MostOrders = 60;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    /// <summary>8 fit into a run of all tests; an environment variable sets more.</summary>
    private static readonly int s_cycles = int.Parse(Environment.GetEnvironmentVariable("SHOP_KILL_CYCLES") ?? "8", CultureInfo.InvariantCulture);

    private static readonly (string, string)[] s_settings =
    [
        .. StoreSettings.Busy,
        ("Payments__FailureProbability", "30"),
        ("Payments__MaxAttempts", "3"),
    ];

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task Acknowledged_orders_are_never_lost_doubled_or_charged_twice_when_the_process_is_killed()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"{s_cycles} cycles, seed {seed}");
        var chance = new Random(seed);
        var history = new OrderHistory();
        var cutOff = 0;
        Storefront? storefront = null;
        for (var cycle = 0; cycle < s_cycles; cycle++)
        {
            await using var shop = await ShopProcess.Serve(_data.Path, s_settings);
            storefront ??= await Storefront.Open(shop.Client);
            await history.RepeatUnanswered(storefront, shop.Client);

            var enough = history.WhenAcknowledged(history.AcknowledgedCount + chance.Next(MostOrders));
            var clients = Enumerable.Range(0, Clients).Select(_ => history.OrderUntilCutOff(storefront, shop.Client)).ToList();
            await enough.WaitAsync(s_timeout);
            await shop.Kill();
            await Task.WhenAll(clients);
            cutOff += history.UnansweredCount;
        }

        await using var last = await ShopProcess.Serve(_data.Path, s_settings);
        await history.RepeatUnanswered(storefront!, last.Client);
        await using var inspector = DatabaseInspector.Of(_data.Path);
        await Eventually.Holds(async () => await inspector.Count(DatabaseInspector.OpenWork) == 0, s_timeout);

        output.WriteLine($"{history.AcknowledgedCount} orders acknowledged, {cutOff} requests cut off and repeated");
        history.AcknowledgedCount.Should().BeGreaterThan(s_cycles);
        cutOff.Should().BeGreaterThan(s_cycles, "the program was killed while it was at work");
        await inspector.ShouldBeRightAbout(history.Acknowledged);
        (await storefront!.Differences(last.Client)).Should().BeEmpty();
    }

    public void Dispose() => _data.Dispose();
}
