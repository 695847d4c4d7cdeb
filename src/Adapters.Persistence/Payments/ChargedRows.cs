using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Payments;

/// <summary>Statements that write any number of charged orders.</summary>
internal sealed class ChargedRows(IModel model)
{
    private static readonly ConditionalWeakTable<IModel, ChargedRows> s_made = [];

    private readonly RowWriter<Order> _orders = RowWriter<Order>.UpdateOf(model, "buyer_id", "created_at", "total_amount", "total_currency", "adjustments", "shipping_address");

    private readonly RowWriter<Payment> _payments = RowWriter<Payment>.UpdateOf(model, "buyer_id", "order_id", "amount", "currency", "method");

    private readonly RowWriter<Stock> _stocks = RowWriter<Stock>.UpdateOf(model);

    private readonly RowWriter<StockMovement> _movements = RowWriter<StockMovement>.Of(model, movement => movement);

    /// <summary>The statements of a model, which are made once.</summary>
    public static ChargedRows For(IModel model) => s_made.GetValue(model, model => new ChargedRows(model));

    public IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<Order> orders, IReadOnlyList<Payment> payments, IReadOnlyList<Stock> stocks)
    {
        if (payments.Count > 0)
            yield return _payments.Write(payments);
        if (orders.Count > 0)
            yield return _orders.Write(orders);
        if (stocks.Count > 0)
            yield return _stocks.Write(stocks);
        StockMovement[] movements = [.. stocks.SelectMany(stock => stock.Movements)];
        if (movements.Length > 0)
            yield return _movements.Write(movements);
    }
}
