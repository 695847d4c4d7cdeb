using MediatR;
using Shop.Adapters.Web.Http.Overload;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Domain.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>
/// Reads the maintenance mode before the first request and after every change of the settings, so that no request has to query the
/// database.
/// </summary>
internal sealed partial class MaintenanceWatch(
    Maintenance maintenance, IServiceScopeFactory scopes, WorkSignal<StoreSettings> changed, ILogger<MaintenanceWatch> logger)
    : BackgroundService
{
    /// <summary>The interval without notifications, for a database that is unavailable or a lost connection.</summary>
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

    /// <summary>On a database failure the last state is kept.</summary>
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

    [LoggerMessage(LogLevel.Warning, "Reading the maintenance mode failed; the last known state was kept.")]
    private partial void LogBlind(Exception failure);
}
