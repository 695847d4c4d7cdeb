using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Outbox;
using Shop.Application.Audit;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>
/// What a transaction stores besides the rows of its aggregates: events, audit entries and the outcomes of idempotency keys. They are written
/// together with the commit, and announced after it, for every command, in a batch or not.
/// </summary>
internal sealed partial class TransactionRecords(
    ShopDbContext db, CommittedSignals signals, CatalogChangeFeed catalog, SecurityLog security, TimeProvider clock, ILogger<TransactionRecords> logger)
{
    private readonly List<NpgsqlBatchCommand> _rows = [];
    private readonly List<OutboxRecord> _events = [];
    private readonly List<AuditRecord> _entries = [];
    private readonly List<IdempotencyRecord> _outcomes = [];
    private readonly List<CatalogChange> _catalog = [];
    private readonly List<AggregateRoot> _changed = [];

    /// <summary>The number of records so far; see <see cref="BackTo"/>.</summary>
    public (int, int, int, int, int, int) Mark => (_rows.Count, _events.Count, _entries.Count, _outcomes.Count, _catalog.Count, _changed.Count);

    public void Clear() => BackTo(default);

    /// <summary>Removes what was recorded since a mark, because it was rolled back.</summary>
    public void BackTo((int Rows, int Events, int Entries, int Outcomes, int Catalog, int Changed) mark)
    {
        Cut(_rows, mark.Rows);
        Cut(_events, mark.Events);
        Cut(_entries, mark.Entries);
        Cut(_outcomes, mark.Outcomes);
        Cut(_catalog, mark.Catalog);
        Cut(_changed, mark.Changed);
    }

    /// <summary>Adds a statement that writes rows of aggregates without EF Core.</summary>
    public void Add(NpgsqlBatchCommand rows) => _rows.Add(rows);

    public void Add(IEnumerable<IDomainEvent> events, Cause cause)
    {
        var now = clock.GetUtcNow();
        _events.AddRange(events.Select(happened => OutboxRecord.Of(happened, cause, now)));
    }

    public void Add(AuditRecord entry) => _entries.Add(entry);

    public void Add(IdempotencyRecord outcome) => _outcomes.Add(outcome);

    public void Add(IEnumerable<CatalogChange> changes) => _catalog.AddRange(changes);

    /// <summary>Adds the audit entry of a change, if it changes an audited field.</summary>
    /// <param name="before">Null for a new aggregate.</param>
    /// <param name="after">Null for a removed aggregate.</param>
    public void AddChange(AggregateRoot? before, AggregateRoot? after, Actor? by, Cause cause)
    {
        if (after is not null)
            _changed.Add(after);
        if (AuditedAggregates.Entry(before, after, by, clock.GetUtcNow()) is { } entry)
            Add(AuditRecord.Of(entry, cause.RequestId));
    }

    /// <summary>The statements that write all records.</summary>
    public IReadOnlyList<NpgsqlBatchCommand> Statements()
    {
        var writers = RecordWriters.For(db.Model);
        return
        [
            .. _rows,
            .. _events.Count > 0 ? [writers.Events.Write(_events)] : Array.Empty<NpgsqlBatchCommand>(),
            .. _entries.Count > 0 ? [writers.Entries.Write(_entries)] : Array.Empty<NpgsqlBatchCommand>(),
            .. _outcomes.Count > 0 ? [writers.Outcomes.Write(_outcomes)] : Array.Empty<NpgsqlBatchCommand>(),
        ];
    }

    /// <summary>Announces what was committed to the services of this instance. Never fails: the change is committed, and its caller must not see an error.</summary>
    public void Announce()
    {
        Try(() => signals.Set(_events.Count > 0, _changed));
        Try(() => catalog.Committed(_catalog));
        Try(() => security.Write(_entries));
    }

    private void Try(Action announce)
    {
        try
        {
            announce();
        }
        catch (Exception failure)
        {
            LogNotAnnounced(failure);
        }
    }

    private static void Cut<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);

    [LoggerMessage(LogLevel.Error, "A committed change could not be announced within this instance.")]
    private partial void LogNotAnnounced(Exception failure);
}
