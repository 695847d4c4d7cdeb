using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Web.Health;
using Shop.Adapters.Web.Tests.Http;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Tests.Health;

public sealed class HealthTests
{
    private readonly Manual _clock = new();
    private readonly Database _database = new();
    private readonly Database _writes = new();

    [Fact]
    public async Task It_is_alive_and_ready_while_its_database_is_there()
    {
        await using var host = await Start();

        (await host.Client.GetStringAsync("/api/v1/health/live")).Should().Be("""{"status":"live"}""");
        (await host.Client.GetStringAsync("/api/v1/health/ready")).Should().Be("""{"status":"ready"}""");
    }

    [Theory]
    [InlineData("/api/v1/health/live")]
    [InlineData("/api/v1/health/ready")]
    public async Task Who_wants_no_body_asks_with_HEAD(string path)
    {
        await using var host = await Start();

        var answer = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_its_database_it_is_alive_but_not_ready_and_tells_nothing_of_why()
    {
        await using var host = await Start();
        _database.State = () => throw new InvalidOperationException("password authentication failed for user shop");

        var live = await host.Client.GetAsync("/api/v1/health/live");
        var ready = await host.Client.GetAsync("/api/v1/health/ready");

        live.StatusCode.Should().Be(HttpStatusCode.OK);
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        ready.Headers.RetryAfter!.Delta.Should().BePositive();
        (await ready.ReadCode()).Should().Be("unavailable");
        (await ready.Content.ReadAsStringAsync()).Should().NotContain("password");
    }

    [Fact]
    public async Task While_writes_cannot_succeed_it_is_ready_for_reads_alone()
    {
        await using var host = await Start();
        (await host.Client.GetAsync("/api/v1/health/ready/write")).StatusCode.Should().Be(HttpStatusCode.OK);
        _clock.Now += TimeSpan.FromSeconds(1);
        _writes.State = () => HealthCheckResult.Unhealthy("The database is read-only.");

        var ready = await host.Client.GetAsync("/api/v1/health/ready");
        var write = await host.Client.GetAsync("/api/v1/health/ready/write");

        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        write.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await write.ReadCode()).Should().Be("unavailable");
    }

    [Fact]
    public async Task It_is_ready_again_when_its_database_is_back()
    {
        await using var host = await Start();
        _database.State = () => HealthCheckResult.Unhealthy("A migration is missing.");
        (await host.Client.GetAsync("/api/v1/health/ready")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        _database.State = () => HealthCheckResult.Healthy();
        _clock.Now += TimeSpan.FromSeconds(1);

        (await host.Client.GetAsync("/api/v1/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task However_many_ask_the_database_is_looked_at_once_a_second()
    {
        await using var host = await Start();

        await Parallel.ForAsync(0, 50, async (_, stop) => (await host.Client.GetAsync("/api/v1/health/ready", stop)).EnsureSuccessStatusCode());
        _database.Looks.Should().Be(1);
        _clock.Now += TimeSpan.FromSeconds(1);
        await host.Client.GetAsync("/api/v1/health/ready");

        _database.Looks.Should().Be(2);
    }

    [Fact]
    public async Task It_is_not_ready_from_the_moment_it_is_told_to_stop()
    {
        using var lifetime = new Lifetime();
        await using var services = new ServiceCollection().AddLogging().AddHealthChecks().Services.BuildServiceProvider();
        var readiness = new ReadReadiness(services.GetRequiredService<HealthCheckService>(), lifetime, _clock);
        (await readiness.IsReady(CancellationToken.None)).Should().BeTrue();

        lifetime.StopApplication();

        (await readiness.IsReady(CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task A_database_that_does_not_answer_makes_it_wait_for_seconds_only()
    {
        _database.Hangs = true;
        await using var host = await Start();

        var asking = host.Client.GetAsync("/api/v1/health/ready");
        var ring = await _clock.IsWaitedFor;
        ring();

        (await asking).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        _clock.Patience.Should().Be(TimeSpan.FromSeconds(3));
    }

    private Task<SampleHost> Start() =>
        SampleHost.Start(v1 => v1.MapHealth(), register: services =>
            services.AddSingleton<TimeProvider>(_clock).AddHealth().AddHealthChecks()
                .AddCheck("database", _database)
                .AddCheck("database writes", _writes, tags: [HealthTags.Write]));

    private sealed class Database : IHealthCheck
    {
        private int _looks;

        public Func<HealthCheckResult> State { get; set; } = () => HealthCheckResult.Healthy();

        public bool Hangs { get; set; }

        public int Looks => _looks;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _looks);
            if (Hangs)
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return State();
        }
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }

    /// <summary>A clock and timer that a test advances and fires manually.</summary>
    private sealed class Manual : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _ring = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TimeSpan Now { get; set; }

        public TimeSpan Patience { get; private set; }

        public Task<Action> IsWaitedFor => _ring.Task;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Patience = dueTime;
            _ring.TrySetResult(() => callback(state));
            return new Silent();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
