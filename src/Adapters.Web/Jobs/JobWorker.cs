using MediatR;
using Shop.Application.Jobs;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Processes one job at a time. Instances share the jobs by leases.</summary>
internal sealed partial class JobWorker(
    IServiceScopeFactory scopes, ImportRun import, WorkSignal<Job> signal, JobOptions options, ILogger<JobWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Send(new TakeJob(options.Lease), stoppingToken) is { } job)
                    await Work(job, stoppingToken);
                else
                    await signal.Wait(options.PollInterval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is unavailable; the jobs remain there.
                LogUnreadable(failure, options.PollInterval);
                await signal.Wait(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Work(TakenJob job, CancellationToken stopping)
    {
        try
        {
            await import.Run(job, stopping);
        }
        catch (DomainException refused) when (refused.Code == "job-taken-over")
        {
            LogTakenOver(job.Id.ToString());
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Send(new GiveJobBack(job.Id, job.LeaseNumber, TimeSpan.Zero), CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            LogInterrupted(failure, job.Id.ToString(), options.RetryAfter);
            await Send(new GiveJobBack(job.Id, job.LeaseNumber, options.RetryAfter), stopping);
        }
    }

    private async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "Polling for jobs failed; retrying in {Pause}")]
    private partial void LogUnreadable(Exception failure, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Job {Job} was taken over by another instance")]
    private partial void LogTakenOver(string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} was interrupted; retrying in {Pause}")]
    private partial void LogInterrupted(Exception failure, string job, TimeSpan pause);
}
