using Microsoft.Extensions.Logging;
using Shop.Adapters.Notifications.Channels;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Notifications.Tests;

public sealed class LogChannelTests
{
    private readonly RecordedLog _log = new();

    [Fact]
    public async Task Log_channel_logs_the_subject_and_the_number_of_recipients()
    {
        await Send();

        _log.Lines(LogLevel.Information).Should().Equal("Logged mail evt_1.acc_2 to 1 recipient instead of sending it: Product changed: Teapot");
    }

    [Fact]
    public async Task Log_channel_never_logs_an_address()
    {
        await Send();

        _log.Lines(LogLevel.Trace).Should().NotContain(line => line.Contains("ann@shop.example", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Log_channel_logs_the_text_of_a_message_at_debug_level_only()
    {
        await Send();

        _log.Lines(LogLevel.Information).Should().NotContain(line => line.Contains("price: 1 USD", StringComparison.Ordinal));
        _log.Lines(LogLevel.Debug).Should().Contain(line => line.Contains("price: 1 USD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_channel_never_logs_the_text_of_a_message_with_a_secret()
    {
        await Send(secret: "1 USD");

        _log.Lines(LogLevel.Trace).Should().ContainSingle().Which.Should().NotContain("1 USD");
    }

    private Task Send(string? secret = null) =>
        new LogChannel(_log).Send(
            new Mail("evt_1.acc_2", EmailAddress.Of("ann@shop.example"), "Product changed: Teapot", "price: 1 USD → 2 USD", "<p>price</p>", secret),
            CancellationToken.None);

    private sealed class RecordedLog : ILogger<LogChannel>
    {
        private readonly List<(LogLevel Level, string Line)> _entries = [];

        public IEnumerable<string> Lines(LogLevel least) => _entries.Where(entry => entry.Level >= least).Select(entry => entry.Line);

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _entries.Add((logLevel, formatter(state, exception)));
    }
}
