using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Shop.Adapters.Web.Health;
using Shop.Adapters.Web.Tests.Http;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Web.Tests.Health;

public sealed class HealthTests
{
    private readonly Manual _clock = new();
    private readonly Database _database = new();
    private readonly Database _writes = new();

    [Fact]
    public async Task Instance_is_live_and_ready_while_its_database_is_available()
    {
        await using var host = await Start();

        (await host.Client.GetStringAsync("/api/v1/health/live")).Should().Be("""{"status":"live"}""");
        (await host.Client.GetStringAsync("/api/v1/health/ready")).Should().Be("""{"status":"ready"}""");
    }

    [Theory]
    [InlineData("/api/v1/health/live")]
    [InlineData("/api/v1/health/ready")]
    public async Task Health_endpoints_return_no_body_to_HEAD(string path)
    {
        await using var host = await Start();

        var answer = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Instance_is_live_but_not_ready_without_its_database_and_does_not_reveal_the_cause()
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
    public async Task Instance_is_ready_for_reads_only_while_writes_fail()
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
    public async Task Instance_is_ready_again_when_its_database_recovers()
    {
        await using var host = await Start();
        _database.State = () => HealthCheckResult.Unhealthy("A migration is missing.");
        (await host.Client.GetAsync("/api/v1/health/ready")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        _database.State = () => HealthCheckResult.Healthy();
        _clock.Now += TimeSpan.FromSeconds(1);

        (await host.Client.GetAsync("/api/v1/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Database_is_checked_once_a_second_under_any_number_of_readiness_requests()
    {
        await using var host = await Start();

        await Parallel.ForAsync(0, 50, async (_, stop) => (await host.Client.GetAsync("/api/v1/health/ready", stop)).EnsureSuccessStatusCode());
        _database.Checks.Should().Be(1);
        _clock.Now += TimeSpan.FromSeconds(1);
        await host.Client.GetAsync("/api/v1/health/ready");

        _database.Checks.Should().Be(2);
    }

    [Fact]
    public async Task Instance_is_not_ready_once_its_stop_begins()
    {
        using var stopping = new CancellationTokenSource();
        var lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.ApplicationStopping.Returns(stopping.Token);
        await using var services = new ServiceCollection().AddLogging().AddHealthChecks().Services.BuildServiceProvider();
        var readiness = new ReadReadiness(services.GetRequiredService<HealthCheckService>(), lifetime, _clock);
        (await readiness.IsReady(CancellationToken.None)).Should().BeTrue();

        await stopping.CancelAsync();

        (await readiness.IsReady(CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task Readiness_check_ends_after_three_seconds_when_the_database_does_not_respond()
    {
        _database.Hangs = true;
        await using var host = await Start();

        var asking = host.Client.GetAsync("/api/v1/health/ready");
        var ring = await _clock.IsWaitedFor;
        ring();

        (await asking).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        _clock.QueueTimeout.Should().Be(TimeSpan.FromSeconds(3));
    }

    private Task<SampleHost> Start() =>
        SampleHost.Start(v1 => v1.MapHealth(), register: services =>
            services.AddSingleton<TimeProvider>(_clock).AddHealth().AddHealthChecks()
                .AddCheck("database", _database)
                .AddCheck("database writes", _writes, tags: [HealthTags.Write]));

    private sealed class Database : IHealthCheck
    {
        private int _checks;

        public Func<HealthCheckResult> State { get; set; } = () => HealthCheckResult.Healthy();

        public bool Hangs { get; set; }

        public int Checks => _checks;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _checks);
            if (Hangs)
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return State();
        }
    }

    /// <summary>A clock and timer that a test advances and fires manually.</summary>
    private sealed class Manual : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _ring = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TimeSpan Now { get; set; }

        public TimeSpan QueueTimeout { get; private set; }

        public Task<Action> IsWaitedFor => _ring.Task;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            QueueTimeout = dueTime;
            _ring.TrySetResult(() => callback(state));
            return Substitute.For<ITimer>();
        }
    }
}
