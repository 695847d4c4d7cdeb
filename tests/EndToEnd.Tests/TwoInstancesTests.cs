using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class TwoInstancesTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Orders of each buyer on each instance while both run, and again after one of them dies.</summary>
    private const int Share = 25;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task Orders_on_two_instances_are_charged_once_and_published_on_both_when_one_is_killed()
    {
        await using var database = await OwnPostgres.Make();
        (string, string)[] settings = [.. StoreSettings.Busy, ("ConnectionStrings__Shop", database.ConnectionString)];
        await using var doomed = await ShopProcess.Serve(_data.Path, settings);
        await using var heir = await ShopProcess.Serve(_data.Path, settings);
        var first = await Storefront.Open(heir.Client);
        await using var one = await Buyer.Of(first, doomed, heir);
        await using var other = await Buyer.Of(await first.ForAnotherBuyer(doomed.Client), doomed, heir);
        Buyer[] buyers = [one, other];

        await Task.WhenAll(buyers.SelectMany(buyer => new[] { buyer.Order(doomed, Share), buyer.Order(heir, Share) }));
        foreach (var buyer in buyers)
            await Eventually.Holds(() => Task.FromResult(buyer.KnowsOnBoth("paid")), s_timeout);

        var enough = Task.WhenAll(buyers.Select(buyer => buyer.History.WhenAcknowledged((Share * 2) + (Share / 2))));
        var trading = buyers.SelectMany(buyer => new[] { buyer.Order(doomed, Share), buyer.Order(heir, Share) }).ToList();
        await enough.WaitAsync(s_timeout);
        await doomed.Kill();
        await Task.WhenAll(trading);
        foreach (var buyer in buyers)
            await buyer.GoOnAt(heir, Share * 4);

        await using var inspector = DatabaseInspector.At(database.ConnectionString);
        await Eventually.Holds(async () => await inspector.Count(DatabaseInspector.OpenWork) == 0, s_timeout);
        foreach (var buyer in buyers)
            await Eventually.Holds(() => Task.FromResult(buyer.KnowsOn(heir, "paid")), s_timeout);
        output.WriteLine($"{buyers.Sum(buyer => buyer.CutOff)} requests cut off and repeated");
        var orders = buyers.SelectMany(buyer => buyer.History.Acknowledged).ToList();
        orders.Should().HaveCount(200);
        await inspector.ShouldBeRightAbout(orders);
        (await first.Differences(heir.Client)).Should().BeEmpty();
        foreach (var buyer in buyers)
            await buyer.HasSeenTheFeedOf(heir);
    }

    public void Dispose() => _data.Dispose();
}
