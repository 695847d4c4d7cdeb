using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Workers.Leasing;
using Shop.Application.Jobs;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Workers.Jobs;

/// <summary>Processes one job at a time.</summary>
internal sealed partial class JobWorker(
    IServiceScopeFactory scopes, ImportRun import, WorkSignal<Job> signal, JobOptions options, TimeProvider clock, ILogger<JobWorker> logger)
    : LeasedWorker<TakenJob>(signal, options, clock, logger)
{
    private readonly ILogger _logger = logger;

    /// <summary>Unknown: jobs of other instances and interrupted ones are found by polling.</summary>
    protected override Task<TimeSpan?> TimeToNext(CancellationToken stopping) => Task.FromResult((TimeSpan?)null);

    protected override async Task<IReadOnlyList<TakenJob>> Take(IReadOnlyCollection<TakenJob> underway) =>
        underway.Count == 0 && await scopes.Send(new TakeJob(options.Lease), CancellationToken.None) is { } job ? [job] : [];

    protected override async Task Process(TakenJob work, CancellationToken cutOff)
    {
        try
        {
            await import.Run(work, cutOff);
        }
        catch (DomainException refused) when (refused.Code == "job-taken-over")
        {
            LogTakenOver(work.Id.ToString());
        }
        catch (OperationCanceledException) when (cutOff.IsCancellationRequested)
        {
            await scopes.Send(new GiveJobBack(work.Id, work.LeaseNumber, TimeSpan.Zero), CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogInterrupted(failure, work.Id.ToString(), options.RetryAfter);
            await scopes.Send(new GiveJobBack(work.Id, work.LeaseNumber, options.RetryAfter), cutOff);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Job {Job} was taken over by another instance.")]
    private partial void LogTakenOver(string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} was interrupted; retrying in {Pause}.")]
    private partial void LogInterrupted(Exception failure, string job, TimeSpan pause);
}
