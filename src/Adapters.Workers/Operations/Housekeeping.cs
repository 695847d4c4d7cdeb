using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Workers.Operations;

/// <summary>Encrypts stored secrets with the current key at the start and every hour, and deletes expired rows every hour.</summary>
internal sealed partial class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        await Try<IStoredSecrets>(EncryptSecrets);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Try<IExpiredRows>(rows => rows.Delete(clock.GetUtcNow(), stoppingToken));
            await Try<IStoredSecrets>(EncryptSecrets);
        }

        async Task EncryptSecrets(IStoredSecrets secrets)
        {
            if ((await secrets.Renew(stoppingToken)).Unreadable is { Count: > 0 } unreadable)
                LogUnreadable(unreadable.Count, unreadable[0]);
        }
    }

    private async Task Try<TPort>(Func<TPort, Task> action) where TPort : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await action(scope.ServiceProvider.GetRequiredService<TPort>());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, Interval);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping failed; retrying in {Interval}.")]
    private partial void LogFailed(Exception failure, TimeSpan interval);

    [LoggerMessage(LogLevel.Error, "{Count} stored secrets, the first of {Owner}, cannot be decrypted by any key of Secrets__KeyFile: add the key that encrypted them.")]
    private partial void LogUnreadable(int count, string owner);
}
