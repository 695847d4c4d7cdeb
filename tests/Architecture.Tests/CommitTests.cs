using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

/// <summary>A command is one transaction, by one way to commit.</summary>
public sealed class CommitTests
{
    /// <summary>Files that save, begin or run a transaction, and why.</summary>
    private static readonly Dictionary<string, string> Committing = new(StringComparer.Ordinal)
    {
        ["src/Adapters.Persistence/UnitOfWork/EfUnitOfWork.cs"] = "the one way: versions, outbox, audit and cache invalidation",
        ["src/Adapters.Persistence/UnitOfWork/DatabaseTransaction.cs"] = "the transaction of the unit of work",
        ["src/Adapters.Persistence/Outbox/Sequencer.cs"] = "moves committed events, after the command",
        ["src/Adapters.Persistence/Catalog/Invalidation/AvailabilityPublisher.cs"] = "publishes committed changes, after the command",
        ["src/Adapters.Payments/Simulation/Ledger.cs"] = "the records of another company",
        ["src/Adapters.Payments/Simulation/LedgerSchema.cs"] = "the records of another company",
    };

    private static readonly string[] Calls = ["SaveChanges", "BeginTransaction", "transactions.Run("];

    [Fact]
    public void Only_the_unit_of_work_commits_commands() => CommitNothing(SourceFile.Under("src", ".cs"), Committing).ShouldBeNone();

    [Fact]
    public void A_file_that_commits_by_itself_and_an_exception_without_need_are_found() => CommitNothing(
        [
            new("src/Adapters.Persistence/Orders/EfOrderRepository.cs", "await db.SaveChangesAsync(cancellation);"),
            new("src/Adapters.Persistence/Orders/EfOrderReader.cs", "return await db.Orders.ToListAsync(cancellation);"),
        ],
        new(StringComparer.Ordinal) { ["src/Gone.cs"] = "has left" }).ShouldName("EfOrderRepository.cs commits by itself", "src/Gone.cs commits nothing");

    private static Findings CommitNothing(IEnumerable<SourceFile> files, Dictionary<string, string> exceptions)
    {
        var all = files.ToList();
        var committing = all.Where(file => Array.Exists(Calls, call => file.Text.Contains(call, StringComparison.Ordinal))).Select(file => file.Path).ToList();
        return new Findings(
            all.Count,
            [
                .. committing.Where(path => !exceptions.ContainsKey(path)).Select(path => $"{path} commits by itself"),
                .. exceptions.Keys.Except(committing, StringComparer.Ordinal).Select(path => $"{path} commits nothing"),
            ]);
    }
}
