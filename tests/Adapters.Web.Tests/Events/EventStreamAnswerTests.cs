using System.Net.Http.Headers;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Realtime;
using Shop.Adapters.Web.Security;
using Shop.Adapters.Web.Tests.Http;
using Shop.Adapters.Web.Tests.Realtime;
using Shop.Application;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Events;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Tests.Events;

public sealed class EventStreamAnswerTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly AccountId s_buyer = AccountId.New(TimeProvider.System.GetUtcNow());
    private static readonly AccountId s_other = AccountId.New(TimeProvider.System.GetUtcNow());

    private readonly GrowingFeed _feed = new();
    private SampleHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await SampleHost.Start(v1 => v1.MapEvents(), register: services => services
            .AddApplication()
            .AddSingleton<IEventFeed>(_feed)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<LiveFeed>()
            .AddSingleton<SessionStatusCache>()
            .AddSingleton<SessionWatch>()
            .AddEvents()
            .AddHostedService<Broadcaster>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Streamed_event_has_its_sequence_its_type_and_all_fields_of_a_page()
    {
        var placed = _feed.Add(s_buyer, "order.paid", """{"note":"line\nbreak"}""");

        using var answer = await Connect();
        var received = await First(answer);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        received.Id.Should().Be("1");
        received.Type.Should().Be("order.paid");
        received.Data.Should().Be(
            $$$"""{"id":"{{{placed.Id}}}","sequence":1,"type":"order.paid","orderId":"{{{placed.OrderId}}}","data":{"note":"line\nbreak"},"at":"2026-01-31T09:30:00Z"}""");
    }

    [Fact]
    public async Task Event_is_streamed_only_to_its_account_and_to_admins()
    {
        using var mine = await Connect(s_buyer);
        using var others = await Connect(s_other);
        using var admins = await Connect(AccountId.New(TimeProvider.System.GetUtcNow()), "admin");

        _feed.Add(s_buyer);
        _feed.Add(s_other);
        _feed.Add(null);

        (await First(mine)).Id.Should().Be("1");
        (await First(others)).Id.Should().Be("2");
        (await Take(admins, 3)).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Event_streams_add_up_to_the_feed_after_any_number_of_reconnections()
    {
        const int total = 600;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        var growing = Task.Run(async () =>
        {
            for (var i = 0; i < total; i++)
            {
                _feed.Add(i % 3 == 0 ? s_other : s_buyer);
                if (i % 7 == 0)
                    await Task.Yield();
            }
        });

        var seen = new List<long>();
        while (seen.Count < total * 2 / 3)
        {
            using var part = await Connect(s_buyer, lastSeen: seen.Count == 0 ? null : seen[^1].ToString(System.Globalization.CultureInfo.InvariantCulture));
            seen.AddRange(await Take(part, Math.Min(chance.Next(1, 60), (total * 2 / 3) - seen.Count)));
        }

        await growing;
        seen.Should().Equal(Enumerable.Range(0, total).Where(i => i % 3 != 0).Select(i => (long)i + 1));
    }

    [Fact]
    public async Task The_stream_ends_with_a_reason_when_the_server_stops()
    {
        _feed.Add(s_buyer);
        using var answer = await Connect();
        await using var events = StreamedEvent.ReadAll(await answer.Content.ReadAsStreamAsync()).GetAsyncEnumerator();
        await events.MoveNextAsync();

        var stopping = _host.Stop();
        await events.MoveNextAsync();

        events.Current.Should().Be(new StreamedEvent(null, "stream.closed", """{"reason":"serverStopping"}"""));
        (await events.MoveNextAsync()).Should().BeFalse();
        await stopping;
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Last_Event_ID_that_is_not_a_sequence_number_is_rejected(string lastSeen)
    {
        using var answer = await Connect(s_buyer, lastSeen: lastSeen);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await answer.ReadProblem();
        problem.GetProperty("code").GetString().Should().Be("invalid-request");
        problem.Faults().Should().Equal("Last-Event-ID invalid-value");
    }

    [Fact]
    public async Task Last_Event_ID_beyond_the_end_of_the_feed_is_rejected()
    {
        _feed.Add(s_buyer);

        using var answer = await Connect(s_buyer, lastSeen: "2");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("cursor-invalid");
    }

    [Theory]
    [InlineData("1", "cursor-expired")]
    [InlineData("2", null)]
    [InlineData(null, null)]
    public async Task Position_before_removed_events_is_rejected_and_without_a_position_the_stream_begins_at_the_oldest(string? lastSeen, string? code)
    {
        for (var number = 1; number <= 3; number++)
            _feed.Add(s_buyer);
        _feed.Removed = 2;

        using var answer = await Connect(s_buyer, lastSeen: lastSeen);

        answer.StatusCode.Should().Be(code is null ? HttpStatusCode.OK : HttpStatusCode.Gone);
        if (code is null)
            (await First(answer)).Id.Should().Be("3");
        else
            (await answer.ReadCode()).Should().Be(code);
    }

    [Fact]
    public async Task HEAD_request_returns_the_headers_of_the_stream_and_ends()
    {
        using var request = Request(HttpMethod.Head, s_buyer);

        using var answer = await _host.Client.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(10));

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
    }

    [Fact]
    public async Task Event_stream_requires_authentication()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var answer = await _host.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.ReadCode()).Should().Be("authentication-required");
    }

    private async Task<HttpResponseMessage> Connect(AccountId? account = null, string role = "buyer", string? lastSeen = null)
    {
        using var request = Request(HttpMethod.Get, account ?? s_buyer, role);
        if (lastSeen is not null)
            request.Headers.Add("Last-Event-ID", lastSeen);
        return await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static HttpRequestMessage Request(HttpMethod method, AccountId account, string role = "buyer")
    {
        var request = new HttpRequestMessage(method, "/api/v1/events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Sample", $"{account} {role}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private static async Task<StreamedEvent> First(HttpResponseMessage answer) =>
        await StreamedEvent.ReadAll(await answer.Content.ReadAsStreamAsync()).FirstAsync();

    private static async Task<IReadOnlyList<long>> Take(HttpResponseMessage answer, int count) =>
        await StreamedEvent.ReadAll(await answer.Content.ReadAsStreamAsync()).Take(count)
            .Select(received => JsonDocument.Parse(received.Data).RootElement.GetProperty("sequence").GetInt64()).ToListAsync();
}
