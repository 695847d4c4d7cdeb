using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>The statements that insert the records of a transaction.</summary>
internal sealed class RecordWriters(IModel model)
{
    private static readonly ConditionalWeakTable<IModel, RecordWriters> s_made = [];

    public RowWriter<OutboxRecord> Events { get; } = RowWriter<OutboxRecord>.Of(model, record => record);

    public RowWriter<AuditRecord> Entries { get; } = RowWriter<AuditRecord>.Of(model, record => record);

    public RowWriter<IdempotencyRecord> Outcomes { get; } = RowWriter<IdempotencyRecord>.Of(model, record => record);

    /// <summary>The statements of a model, which are made once.</summary>
    public static RecordWriters For(IModel model) => s_made.GetValue(model, model => new RecordWriters(model));
}
