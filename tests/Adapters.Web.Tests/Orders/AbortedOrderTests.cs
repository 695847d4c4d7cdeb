using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

/// <summary>Clients that break the connection while their order is placed together with those of others.</summary>
public sealed class AbortedOrderTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Aborted_requests_do_not_affect_the_orders_of_others()
    {
        var product = await fixture.Seller.AddProduct(stock: 100);
        using var gone = await fixture.Shop.SignUpBuyer();
        using var buyer = await fixture.Shop.SignUpBuyer();
        await using var database = NpgsqlDataSource.Create(fixture.Shop.ConnectionString);
        await using var holder = await database.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT 1 FROM stocks FOR UPDATE", holder, held))
            await hold.ExecuteNonQueryAsync();

        var others = Enumerable.Range(0, 5).Select(i => buyer.Post("/orders", Body(product), $"key-{i}")).ToList();
        for (var i = 0; i < 20; i++)
            await SendAndReset(gone, product, $"key-{i}");
        await Eventually.Holds(async () => await Count(database, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()") > 0, s_timeout);
        await held.CommitAsync();

        (await Task.WhenAll(others)).Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var i in Enumerable.Range(0, 20))
            (await gone.Post("/orders", Body(product), $"key-{i}")).StatusCode.Should().BeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        await Eventually.Holds(async () => await Count(database, $"SELECT count(*) FROM orders WHERE buyer_id = '{gone.Id.Value}'") <= 20, s_timeout);
    }

    private static object Body(string product) => new { items = new[] { new { productId = product, quantity = 1 } } };

    private async Task SendAndReset(ApiClient client, string product, string key)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(fixture.Shop.Address.Host, fixture.Shop.Address.Port);
        var body = $$"""{"items":[{"productId":"{{product}}","quantity":1}]}""";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {client.AccessToken}\r\nIdempotency-Key: {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        socket.Client.LingerState = new LingerOption(enable: true, seconds: 0);
    }

    private static async Task<long> Count(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
