using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Tests.Logging;

/// <summary>Records console output, written by the configured formatter.</summary>
internal sealed class ConsoleLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _entries = [];
    private readonly ServiceProvider _console;
    private readonly ConsoleFormatter _formatter;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConsoleLines(IConfiguration configuration)
    {
        _console = new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddConsole())
            .BuildServiceProvider();
        Chosen = _console.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName;
        _formatter = _console.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == Chosen);
    }

    /// <summary>The name of the formatter.</summary>
    public string? Chosen { get; }

    public IReadOnlyCollection<string> Entries => _entries;

    /// <summary>The output split into lines, as a terminal or a log collector reads it.</summary>
    public IEnumerable<string> Lines => _entries.SelectMany(entry => entry.TrimEnd('\n').Split('\n', '\r'));

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => _console.Dispose();

    private sealed class Category(ConsoleLines lines, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var text = new StringWriter();
            lines._formatter.Write(new LogEntry<TState>(logLevel, name, eventId, state, exception, formatter), lines._scopes, text);
            lines._entries.Enqueue(text.ToString());
        }
    }
}
