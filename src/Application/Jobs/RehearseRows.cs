using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Applies rows and rolls them back by throwing a <see cref="RehearsedException"/>.</summary>
internal sealed record RehearseRows(JobId Job, AccountId By, bool Upsert, IReadOnlyList<ImportRow> Rows) : ICommand<JobProgress>;

internal sealed class RehearseRowsHandler(ImportedRows rows) : IRequestHandler<RehearseRows, JobProgress>
{
    public async Task<JobProgress> Handle(RehearseRows command, CancellationToken cancellationToken) =>
        throw new RehearsedException(await rows.Apply(command.Job, command.By, command.Upsert, command.Rows, cancellationToken));
}

/// <summary>Carries the results of a dry run out of the transaction that it rolls back.</summary>
internal sealed class RehearsedException(JobProgress progress) : Exception("The dry run is rolled back.")
{
    public JobProgress Progress { get; } = progress;
}
