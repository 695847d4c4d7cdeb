using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Rows are applied and undone. Ends with a <see cref="RehearsedException"/>, for that is what undoes a command.</summary>
internal sealed record RehearseRows(JobId Job, AccountId By, bool Upsert, IReadOnlyList<ImportRow> Rows) : ICommand<JobProgress>;

internal sealed class RehearseRowsHandler(ImportedRows rows) : IRequestHandler<RehearseRows, JobProgress>
{
    public async Task<JobProgress> Handle(RehearseRows command, CancellationToken cancellationToken) =>
        throw new RehearsedException(await rows.Apply(command.Job, command.By, command.Upsert, command.Rows, cancellationToken));
}

/// <summary>What would have become of the rows.</summary>
internal sealed class RehearsedException(JobProgress progress) : Exception("Rehearsed.")
{
    public JobProgress Progress { get; } = progress;
}
