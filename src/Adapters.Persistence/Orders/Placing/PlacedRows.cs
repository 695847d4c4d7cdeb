using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>Statements that insert any number of new orders.</summary>
internal sealed class PlacedRows(IModel model)
{
    private static readonly ConditionalWeakTable<IModel, PlacedRows> Made = [];

    private readonly RowWriter<Order> _orders = RowWriter<Order>.Of(model, order => order);

    private readonly RowWriter<(Order Order, OrderLine Line)> _lines = RowWriter<(Order Order, OrderLine Line)>.Of(
        model, row => row.Line, (OrderConfiguration.OrderKey, ((Order Order, OrderLine Line) row) => row.Order.Id));

    private readonly RowWriter<Payment> _payments = RowWriter<Payment>.Of(model, payment => payment);

    private readonly RowWriter<OutboxRecord> _outbox = RowWriter<OutboxRecord>.Of(model, record => record);

    private readonly RowWriter<AuditRecord> _trail = RowWriter<AuditRecord>.Of(model, record => record);

    private readonly RowWriter<IdempotencyRecord> _answers = RowWriter<IdempotencyRecord>.Of(model, record => record);

    /// <summary>The statements of a model, which are made once.</summary>
    public static PlacedRows For(IModel model) => Made.GetValue(model, model => new PlacedRows(model));

    public IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<(Order Order, Payment Payment)> placed) =>
    [
        _orders.Insert([.. placed.Select(p => p.Order)]),
        _lines.Insert([.. placed.SelectMany(p => p.Order.Lines, (p, line) => (p.Order, line))]),
        _payments.Insert([.. placed.Select(p => p.Payment)]),
    ];

    public NpgsqlBatchCommand Of(IReadOnlyList<OutboxRecord> records) => _outbox.Insert(records);

    public NpgsqlBatchCommand Of(IReadOnlyList<AuditRecord> records) => _trail.Insert(records);

    public NpgsqlBatchCommand Of(IReadOnlyList<IdempotencyRecord> records) => _answers.Insert(records);

    public static NpgsqlBatchCommand Of(IReadOnlyList<Stock> reserved) => new(
        "UPDATE stocks SET reserved = now.reserved, version = version + 1 FROM unnest($1, $2) AS now (id, reserved) WHERE variant_id = now.id")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid[]> { TypedValue = [.. reserved.Select(stock => stock.VariantId.Value)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. reserved.Select(stock => stock.Reserved)] },
        },
    };

    public static NpgsqlBatchCommand EmptyCarts(IReadOnlyList<AccountId> owners) => new(
        "UPDATE carts SET lines = '[]', version = version + 1 WHERE owner_id = ANY ($1)")
    {
        Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. owners.Select(owner => owner.Value)] } },
    };
}
