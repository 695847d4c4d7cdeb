using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Operations;

/// <summary>
/// Runs all consistency checks if a run was requested, or none was for a day, and no other instance does it, and stores the report. A run that
/// is interrupted starts again when its lease ends. Returns whether it ran.
/// </summary>
public sealed record RunConsistencyCheck : IProcess<bool>;

internal sealed class RunConsistencyCheckHandler(IConsistencyReports reports, ConsistencyRun run, TimeProvider clock) : IRequestHandler<RunConsistencyCheck, bool>
{
    /// <summary>Longer than a page takes.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_interval = TimeSpan.FromDays(1);

    public async Task<bool> Handle(RunConsistencyCheck command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await reports.Request(now, unlessAfter: now - s_interval, cancellationToken);
        if (await reports.Take(s_lease, cancellationToken) is not { } report)
            return false;

        var startedAt = now;
        var renewedAt = startedAt;
        var (checks, error) = await Try(Renew, cancellationToken);
        await reports.Finish(report, new ConsistencyReport(startedAt, clock.GetUtcNow(), checks, error), cancellationToken);
        return true;

        async Task Renew()
        {
            if (clock.GetUtcNow() < renewedAt + (s_lease / 10))
                return;
            renewedAt = clock.GetUtcNow();
            await reports.Renew(report, s_lease, cancellationToken);
        }
    }

    private async Task<(IReadOnlyList<ConsistencyCheck> Checks, string? Error)> Try(Func<Task> afterPage, CancellationToken cancellation)
    {
        try
        {
            return (await run.Run(afterPage, cancellation), null);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DatabaseUnavailableException))
        {
            return ([], StoredError.Of(failure));
        }
    }
}
