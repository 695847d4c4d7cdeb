using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Orders;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>Statements that write any number of placed orders.</summary>
internal sealed class PlacedRows(IModel model)
{
    private static readonly ConditionalWeakTable<IModel, PlacedRows> s_made = [];

    private readonly RowWriter<Order> _orders = RowWriter<Order>.Of(model, order => order);

    private readonly RowWriter<(Order Order, OrderLine Line)> _lines = RowWriter<(Order Order, OrderLine Line)>.Of(
        model, row => row.Line, (OrderConfiguration.OrderKey, ((Order Order, OrderLine Line) row) => row.Order.Id));

    private readonly RowWriter<Payment> _payments = RowWriter<Payment>.Of(model, payment => payment);

    /// <summary>The statements of a model, which are made once.</summary>
    public static PlacedRows For(IModel model) => s_made.GetValue(model, model => new PlacedRows(model));

    public IEnumerable<NpgsqlBatchCommand> Of(OrderBatch batch) =>
    [
        _orders.Write([.. batch.Placed.Select(placed => placed.Order)]),
        _lines.Write([.. batch.Placed.SelectMany(placed => placed.Order.Lines, (placed, line) => (placed.Order, line))]),
        _payments.Write([.. batch.Placed.Select(placed => placed.Payment)]),
        Reserve(batch.Reserved),
        .. batch.Ordered.Count > 0 ? [Empty(batch.Ordered)] : Array.Empty<NpgsqlBatchCommand>(),
    ];

    private static NpgsqlBatchCommand Reserve(IReadOnlyList<Stock> stocks) => new(
        "UPDATE stocks SET reserved = now.reserved, version = version + 1 FROM unnest($1, $2) AS now (id, reserved) WHERE variant_id = now.id")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid[]> { TypedValue = [.. stocks.Select(stock => stock.VariantId.Value)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. stocks.Select(stock => stock.Reserved)] },
        },
    };

    private static NpgsqlBatchCommand Empty(IReadOnlyList<Cart> carts) => new("UPDATE carts SET lines = '[]', version = version + 1 WHERE id = ANY ($1)")
    {
        Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. carts.Select(cart => cart.Id.Value)] } },
    };
}
