using MediatR;
using Shop.Adapters.Web.Http.Limits;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Domain.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>
/// Reads before the first request, and again whenever settings have changed, whether the store is in maintenance, so that no request has to ask.
/// </summary>
internal sealed partial class MaintenanceWatch(
    Maintenance maintenance, IServiceScopeFactory scopes, WorkSignal<StoreSettings> changed, ILogger<MaintenanceWatch> logger)
    : BackgroundService
{
    /// <summary>While no change is reported, because the database is away or nothing listens to it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private bool _isBlind;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.Wait(Longest, stoppingToken);
            await Look(stoppingToken);
        }
    }

    /// <summary>While the database cannot be asked, what was last known goes on.</summary>
    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var settings = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetSettings(), cancellation);
            maintenance.Know(settings.Store.Maintenance, settings.Store.MaintenanceMessage);
            _isBlind = false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!_isBlind)
                LogBlind(failure);
            _isBlind = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "It cannot be seen whether the store is in maintenance; what was known last holds.")]
    private partial void LogBlind(Exception failure);
}
