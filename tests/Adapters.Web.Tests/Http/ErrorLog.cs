using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Records the exceptions that were logged as errors.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Exception?> _errors = [];

    public IReadOnlyCollection<Exception?> Errors => _errors;

    /// <summary>The errors since the last call.</summary>
    public IEnumerable<Exception?> TakeErrors()
    {
        while (_errors.TryDequeue(out var error))
            yield return error;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
            _errors.Enqueue(exception);
    }

    public void Dispose()
    {
    }
}
