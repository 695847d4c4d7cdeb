using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Web.Tests.Realtime;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests;

/// <summary>Shutdown of the whole program.</summary>
public sealed class StoppingTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("GET", "/api/v1/events", "text/event-stream")]
    [InlineData("GET", "/api/v1/products/export", "*/*")]
    [InlineData("POST", "/hubs/orders/negotiate?negotiateVersion=1", "*/*")]
    [InlineData("GET", "/hubs/orders", "*/*")]
    public async Task Long_lived_request_is_rejected_and_others_are_served_while_the_instance_stops(string method, string path, string accept)
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.Accept.ParseAdd(accept);

        BeginToStop(shop);
        using var answer = await admin.Http.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.Should().BePositive();
        (await answer.ReadCode()).Should().Be("unavailable");
        (await admin.Get("/events")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Hub_connection_is_rejected_before_its_upgrade_while_the_instance_stops()
    {
        await using var shop = await ShopApi.Start();
        using var buyer = await shop.SignUpBuyer();

        BeginToStop(shop);
        var connecting = async () => await OrderSocket.Connect(shop.Address, buyer.AccessToken);

        (await connecting.Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Open_hub_connection_is_closed_and_may_reconnect_when_the_instance_stops()
    {
        await using var shop = await ShopApi.Start();
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(shop.Address, buyer.AccessToken);

        BeginToStop(shop);

        (await socket.IsClosedAndMayReconnect()).Should().BeTrue();
    }

    [Fact]
    public async Task Hub_connection_accepted_just_before_the_stop_is_closed_and_may_reconnect()
    {
        var gate = new Gate();
        await using var shop = await ShopApi.Start(replacing: services => services.AddSingleton<ISessionStatuses>(gate));
        using var buyer = await shop.SignUpBuyer();
        var connecting = OrderSocket.Connect(shop.Address, buyer.AccessToken);
        await gate.Reached.WaitAsync(s_timeout);

        BeginToStop(shop);
        gate.Open();

        await using var socket = await connecting.WaitAsync(s_timeout);
        (await socket.IsClosedAndMayReconnect()).Should().BeTrue();
    }

    [Fact]
    public async Task Event_stream_accepted_just_before_the_stop_ends_with_its_reason()
    {
        var gate = new Gate();
        await using var shop = await ShopApi.Start(replacing: services => services.AddSingleton<ISessionStatuses>(gate));
        using var buyer = await shop.SignUpBuyer();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        var connecting = buyer.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await gate.Reached.WaitAsync(s_timeout);

        BeginToStop(shop);
        gate.Open();

        using var answer = await connecting.WaitAsync(s_timeout);
        (await answer.Content.ReadAsStringAsync().WaitAsync(s_timeout)).Should().EndWith("event: stream.closed\ndata: {\"reason\":\"serverStopping\"}\n\n");
    }

    [Fact]
    public async Task Workers_stop_while_a_request_is_still_served_and_its_product_view_is_counted()
    {
        var gate = new Gate();
        await using var neighbour = await ShopApi.Start();
        using var admin = await neighbour.SignUpAdmin();
        var product = await admin.AddProduct();
        await using var shop = await ShopApi.Start(
            database: neighbour.ConnectionString, replacing: services => services.AddSingleton<IStartupFilter>(new GateOfRequests(gate)));
        var workers = shop.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        using var anybody = shop.Anonymous();
        var answering = anybody.Get($"/products/{product}");
        await gate.Reached.WaitAsync(s_timeout);

        var stopping = shop.Stop();
        await Eventually.Holds(() => Task.FromResult(workers.TrueForAll(worker => worker.ExecuteTask!.IsCompleted)), s_timeout);
        gate.Open();

        (await answering).StatusCode.Should().Be(HttpStatusCode.OK);
        await stopping;
        (await admin.Get($"/products/{product}/views").Json()).Items().Sum(day => day.Number("views")).Should().Be(1);
    }

    private static void BeginToStop(ShopApi shop) => shop.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <summary>
    /// Blocks requests until it is opened. As the source of session states it blocks a stream after it was accepted, and returns the buyer
    /// role for every account.
    /// </summary>
    private sealed class Gate : ISessionStatuses
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Open() => _opened.TrySetResult();

        public Task Pass()
        {
            _reached.TrySetResult();
            return _opened.Task;
        }

        public async Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
        {
            await Pass();
            return sessions.ToDictionary(session => session, _ => new SessionStatus(AccountRole.Buyer));
        }
    }

    private sealed class GateOfRequests(Gate gate) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                await gate.Pass();
                await following(context);
            });
            next(app);
        };
    }
}
