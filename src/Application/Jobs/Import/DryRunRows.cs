using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>Applies rows and rolls them back by throwing a <see cref="DryRunCompletedException"/>.</summary>
internal sealed record DryRunRows(AccountId By, bool Upsert, IReadOnlyList<ImportRow> Rows, bool IsOneByOne) : ICommand<JobProgress>;

internal sealed class DryRunRowsHandler(ImportBySets sets, ImportOneByOne rows) : IRequestHandler<DryRunRows, JobProgress>
{
    public async Task<JobProgress> Handle(DryRunRows command, CancellationToken cancellationToken) =>
        throw new DryRunCompletedException(command.IsOneByOne
            ? await rows.Apply(command.By, command.Upsert, command.Rows, cancellationToken)
            : await sets.Apply(command.By, command.Upsert, command.Rows, cancellationToken));
}

/// <summary>Carries the results of a dry run out of the transaction that it rolls back.</summary>
internal sealed class DryRunCompletedException(JobProgress progress) : Exception("The dry run is rolled back.")
{
    public JobProgress Progress { get; } = progress;
}
