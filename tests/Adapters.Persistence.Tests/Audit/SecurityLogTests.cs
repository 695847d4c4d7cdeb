using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Persistence.Audit;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Audit;

[AnyLocale]
public sealed class SecurityLogTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Line)> _lines = [];
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync() => _services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(this).AddFilter((category, _) => category == SecurityLog.Category))
        .AddSingleton<TimeProvider>(TestClock.New())
        .AddSingleton<IRequestContext>(new FixedRequest())
        .AddSingleton(typeof(WorkSignal<>))
        .AddScoped<Causation>()
        .AddPersistence(await ShopDatabases.Create())
        .BuildServiceProvider();

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task Security_log_contains_only_committed_audit_entries()
    {
        var ada = AccountId.New(TestClock.Start);
        await Commit(audit => audit.Add(AuditEntry.Of(
            TestClock.Start, Some.Admin, AuditAction.RoleChanged, ada, new FieldChange("role", "buyer", "admin"))));
        var failing = () => Commit(audit =>
        {
            audit.Add(AuditEntry.Of(TestClock.Start, null, AuditAction.LoggedIn, ada));
            throw AccountErrors.InvalidCredentials();
        });
        await failing.Should().ThrowAsync<Domain.Shared.DomainException>();

        _lines.Should().Equal((LogLevel.Information, $"RoleChanged {ada} by {Some.Admin.Id} in request request-1 from 192.0.2.1, role buyer -> admin"));
    }

    [Theory]
    [InlineData(AuditAction.LoginFailed)]
    [InlineData(AuditAction.LoginLocked)]
    [InlineData(AuditAction.RefreshTokenReused)]
    public async Task Security_log_writes_possible_attacks_as_warnings(AuditAction action)
    {
        await Commit(audit => audit.Add(AuditEntry.Of(TestClock.Start, null, action, Some.Buyer.Id)));

        _lines.Should().ContainSingle().Which.Level.Should().Be(LogLevel.Warning);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void ILogger.Log<TState>(LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add((logLevel, formatter(state, exception)));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void IDisposable.Dispose()
    {
    }

    private async Task Commit(Action<IAuditTrail> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(
            () =>
            {
                work(scope.ServiceProvider.GetRequiredService<IAuditTrail>());
                return Task.FromResult(true);
            },
            actor: null,
            CancellationToken.None);
    }
}
