using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Outbox;
using Shop.Application.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>
/// The results of a batch: its orders with their events and audit entries, and the responses to store for idempotency keys.
/// </summary>
internal sealed class PlacedOrders(DateTimeOffset at)
{
    private readonly List<(Order Order, Payment Payment)> _placed = [];
    private readonly List<OutboxRecord> _events = [];
    private readonly List<AuditRecord> _trail = [];
    private readonly List<IdempotencyRecord> _answers = [];
    private readonly HashSet<OrderRequest> _fromCart = [];

    public DateTimeOffset At => at;

    public void Add(Order order, Payment payment, OrderRequest request)
    {
        _placed.Add((order, payment));
        AggregateRoot[] aggregates = [order, payment];
        _events.AddRange(AggregateRoot.DequeueEvents(aggregates).Select(happened => OutboxRecord.Of(happened, request.Cause, at)));
        _trail.AddRange(aggregates
            .Select(aggregate => AuditedAggregates.Entry(before: null, aggregate, request.Order.Actor, at))
            .OfType<AuditEntry>()
            .Select(entry => AuditRecord.Of(entry, request.Cause.RequestId)));
        if (request.Order.FromCart)
            _fromCart.Add(request);
    }

    public void Remember(IdempotencyKey key, StoredAnswer answer) => _answers.Add(IdempotencyRecord.Of(key, answer));

    /// <summary>Writes everything in one round trip.</summary>
    public async Task Write(ShopDbContext db, OrderBatch orders, CancellationToken cancellation)
    {
        await using var commands = new NpgsqlBatch(
            (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        var rows = PlacedRows.For(db.Model);
        if (_placed.Count > 0)
        {
            Add(commands, rows.Of(_placed));
            Add(commands, [rows.Of(_events), rows.Of(_trail), PlacedRows.Of(orders.Touched)]);
        }

        if (_answers.Count > 0)
            Add(commands, [rows.Of(_answers)]);
        if (_fromCart.Count > 0)
            Add(commands, [PlacedRows.EmptyCarts([.. _fromCart.Select(request => request.Order.Actor.Id)])]);
        if (commands.BatchCommands.Count == 0)
            return;

        await commands.PrepareAsync(cancellation);
        await commands.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(NpgsqlBatch batch, IEnumerable<NpgsqlBatchCommand> commands)
    {
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
    }
}
