using System.Diagnostics;
using System.Net;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class DatabaseRestartTests(ITestOutputHelper output) : IDisposable
{
    private const int Restarts = 2;
    private const int OrdersBetween = 30;

    /// <summary>The documented recovery time.</summary>
    private static readonly TimeSpan s_recovery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task A_database_restart_under_load_loses_no_order_and_no_event_and_needs_no_Shop_restart()
    {
        await using var database = await OwnPostgres.Make();
        await using var shop = await ShopProcess.Serve(_data.Path, [.. StoreSettings.Busy, ("ConnectionStrings__Shop", database.ConnectionString)]);
        var storefront = await Storefront.Open(shop.Client);
        var history = new OrderHistory();
        var outage = new Outage();
        var crowd = new Crowd(shop.Client, storefront, history, outage);
        var follower = new EventFollower(storefront.BuyerToken);
        using var closing = new CancellationTokenSource();
        using var leaving = new CancellationTokenSource();
        var following = follower.Follow(() => shop.Client, leaving.Token);
        var trading = crowd.Run(closing.Token);

        for (var restart = 0; restart < Restarts; restart++)
        {
            await history.WhenAcknowledged(history.AcknowledgedCount + OrdersBetween).WaitAsync(s_timeout);
            await database.Crash();
            await EverybodyIsRefused(crowd, outage);
            (await Health(shop, "live")).Should().Be(HttpStatusCode.OK);
            // The result of the readiness probe may be one second old.
            await Eventually.Holds(async () => await Health(shop, "ready") == HttpStatusCode.ServiceUnavailable, s_timeout);

            await database.Start();
            var since = Stopwatch.StartNew();
            var acknowledged = history.AcknowledgedCount;
            await Eventually.Holds(async () => await Health(shop, "ready") == HttpStatusCode.OK && history.AcknowledgedCount > acknowledged, s_recovery);
            output.WriteLine($"served again after {since.Elapsed.TotalSeconds:0.00} s");
        }

        await history.WhenAcknowledged(history.AcknowledgedCount + OrdersBetween).WaitAsync(s_timeout);
        await closing.CancelAsync();
        await trading;
        await history.RepeatUnanswered(storefront, shop.Client);
        await using var inspector = DatabaseInspector.At(database.ConnectionString);
        await Eventually.Holds(async () => await inspector.Count(DatabaseInspector.OpenWork) == 0, s_timeout);
        var feed = await storefront.Feed(shop.Client);
        await Eventually.Holds(() => Task.FromResult(follower.Seen.Count >= feed.Count), s_timeout);
        await leaving.CancelAsync();
        await following;

        output.WriteLine($"{history.AcknowledgedCount} orders acknowledged, {outage.RefusalsOf(Crowd.Ordering)} refused, {follower.Connections} streams");
        outage.Surprises.Should().BeEmpty();
        follower.Seen.Should().Equal(feed);
        await inspector.ShouldBeRightAbout(history.Acknowledged);
        (await storefront.Differences(shop.Client)).Should().BeEmpty();
    }

    public void Dispose() => _data.Dispose();

    private static async Task EverybodyIsRefused(Crowd crowd, Outage outage)
    {
        var before = crowd.Asking.Append(Crowd.Ordering).Select(request => (Request: request, Count: outage.RefusalsOf(request))).ToList();
        await Eventually.Holds(() => Task.FromResult(before.TrueForAll(earlier => outage.RefusalsOf(earlier.Request) >= earlier.Count + 3)), s_timeout);
    }

    private static async Task<HttpStatusCode> Health(ShopProcess shop, string which)
    {
        using var answer = await shop.Client.GetAsync(new Uri($"/health/{which}", UriKind.Relative));
        return answer.StatusCode;
    }
}
