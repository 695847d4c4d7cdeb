using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class StopTests(ITestOutputHelper output) : IDisposable
{
    private const int ClientsOfEachKind = 4;

    private const string Charging = "SELECT count(*) FROM deliveries WHERE reaction = 'ChargeOrderWhenPlaced' AND attempts > 0";

    private const string Paid = "SELECT count(*) FROM orders WHERE status = 'Paid'";

    /// <summary>Half of the time after which open requests are cancelled.</summary>
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task A_stop_refuses_reconnecting_clients_immediately_and_finishes_deliveries_under_way()
    {
        var database = await ShopDatabases.Create();
        await using var shop = await ShopProcess.Serve(
            _data.Path, [.. StoreSettings.Busy, ("ConnectionStrings__Shop", database), ("Payments__Duration", "00:00:02")]);
        await using var inspector = DatabaseInspector.At(database);
        var storefront = await Storefront.Open(shop.Client);
        // The shutdown waits for this client's response to the close, which never arrives, so the others have time to reconnect.
        using var unresponsive = new ClientWebSocket();
        await HubFollower.Open(unresponsive, shop.Client.BaseAddress!, storefront.BuyerToken);
        List<ReconnectingClient> clients = [.. Enumerable.Range(0, ClientsOfEachKind).SelectMany(_ => ClientsOf(shop.Client, storefront.BuyerToken))];
        var running = Task.WhenAll(clients.Select(client => client.Run()));
        await Task.WhenAll(clients.Select(client => client.Connected)).WaitAsync(s_timeout);
        (await storefront.Order(shop.Client, $"{Guid.NewGuid():n}")).EnsureSuccessStatusCode();
        await Eventually.Holds(async () => await inspector.Count(Charging) == 1, s_timeout);

        var since = Stopwatch.StartNew();
        var exitCode = await shop.Stop();
        var elapsed = since.Elapsed;
        await running.WaitAsync(s_timeout);

        output.WriteLine($"ended after {elapsed.TotalSeconds:0.0} s; {clients.Sum(client => client.Answers.Count - 1)} attempts were answered meanwhile");
        exitCode.Should().Be(0);
        elapsed.Should().BeLessThan(s_soon);
        clients.Select(client => client.Answers[0]).Should().OnlyContain(status => status == HttpStatusCode.OK || status == HttpStatusCode.SwitchingProtocols);
        clients.SelectMany(client => client.Answers.Skip(1)).Should().NotBeEmpty().And.OnlyContain(status => status == HttpStatusCode.ServiceUnavailable);
        (await inspector.Count(Charging)).Should().Be(0);
        (await inspector.Count(Paid)).Should().Be(1);
    }

    public void Dispose() => _data.Dispose();

    private static IEnumerable<ReconnectingClient> ClientsOf(HttpClient shop, string token) =>
    [
        new ReconnectingStreamClient(shop, token),
        new ReconnectingHubClient(shop, token, negotiates: true),
        new ReconnectingHubClient(shop, token, negotiates: false),
    ];
}
