using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>Statements that insert any number of new orders; the columns match the mapping of each table.</summary>
internal static class PlacedRows
{
    private static readonly RowWriter<Order> Orders = new RowWriter<Order>("orders")
        .Column("id", NpgsqlDbType.Uuid, order => order.Id.Value)
        .Column("version", NpgsqlDbType.Bigint, order => order.Version)
        .Column("buyer_id", NpgsqlDbType.Uuid, order => order.BuyerId.Value)
        .Column("status", NpgsqlDbType.Text, order => order.Status.ToString())
        .Column("total_amount", NpgsqlDbType.Bigint, order => order.Total.Amount)
        .Column("total_currency", NpgsqlDbType.Text, order => order.Total.Currency.Code)
        .Column("shipping_address", NpgsqlDbType.Jsonb, order => order.ShippingAddress is null ? null : Json(order.ShippingAddress))
        .Column("history", NpgsqlDbType.Jsonb, order => Json(order.History))
        .Column("created_at", NpgsqlDbType.TimestampTz, order => order.CreatedAt)
        .Column("updated_at", NpgsqlDbType.TimestampTz, order => order.UpdatedAt);

    private static readonly RowWriter<(Order Order, OrderLine Line)> Lines = new RowWriter<(Order Order, OrderLine Line)>("order_lines")
        .Column("order_id", NpgsqlDbType.Uuid, row => row.Order.Id.Value)
        .Column("position", NpgsqlDbType.Integer, row => row.Line.Position)
        .Column("product_id", NpgsqlDbType.Uuid, row => row.Line.ProductId.Value)
        .Column("seller_id", NpgsqlDbType.Uuid, row => row.Line.SellerId?.Value)
        .Column("sku", NpgsqlDbType.Text, row => row.Line.Sku)
        .Column("name", NpgsqlDbType.Text, row => row.Line.Name)
        .Column("quantity", NpgsqlDbType.Integer, row => row.Line.Quantity)
        .Column("unit_price_amount", NpgsqlDbType.Bigint, row => row.Line.UnitPrice.Amount)
        .Column("unit_price_currency", NpgsqlDbType.Text, row => row.Line.UnitPrice.Currency.Code);

    private static readonly RowWriter<Payment> Payments = new RowWriter<Payment>("payments")
        .Column("id", NpgsqlDbType.Uuid, payment => payment.Id.Value)
        .Column("version", NpgsqlDbType.Bigint, payment => payment.Version)
        .Column("order_id", NpgsqlDbType.Uuid, payment => payment.OrderId.Value)
        .Column("buyer_id", NpgsqlDbType.Uuid, payment => payment.BuyerId.Value)
        .Column("amount", NpgsqlDbType.Bigint, payment => payment.Amount.Amount)
        .Column("currency", NpgsqlDbType.Text, payment => payment.Amount.Currency.Code)
        .Column("method", NpgsqlDbType.Text, payment => payment.Method)
        .Column("status", NpgsqlDbType.Text, payment => payment.Status.ToString())
        .Column("attempts", NpgsqlDbType.Jsonb, payment => Json(payment.Attempts))
        .Column("next_attempt_at", NpgsqlDbType.TimestampTz, payment => payment.NextAttemptAt);

    private static readonly RowWriter<OutboxRecord> Outbox = new RowWriter<OutboxRecord>("outbox")
        .Column("id", NpgsqlDbType.Uuid, record => record.Id.Value)
        .Column("type", NpgsqlDbType.Text, record => record.Type)
        .Column("subject", NpgsqlDbType.Uuid, record => record.Subject)
        .Column("order_id", NpgsqlDbType.Uuid, record => record.OrderId?.Value)
        .Column("audience", NpgsqlDbType.Uuid, record => record.Audience?.Value)
        .Column("is_public", NpgsqlDbType.Boolean, record => record.IsPublic)
        .Column("data", NpgsqlDbType.Jsonb, record => record.Data)
        .Column("at", NpgsqlDbType.TimestampTz, record => record.At)
        .Column("cause", NpgsqlDbType.Jsonb, record => record.Cause);

    private static readonly RowWriter<AuditRecord> Trail = new RowWriter<AuditRecord>("audit_entries")
        .Column("id", NpgsqlDbType.Uuid, record => record.Id.Value)
        .Column("at", NpgsqlDbType.TimestampTz, record => record.At)
        .Column("by_id", NpgsqlDbType.Uuid, record => record.ById?.Value)
        .Column("by_role", NpgsqlDbType.Text, record => record.ByRole?.ToString())
        .Column("action", NpgsqlDbType.Text, record => record.Action.ToString())
        .Column("resource", NpgsqlDbType.Text, record => record.Resource)
        .Column("changes", NpgsqlDbType.Jsonb, record => Json(record.Changes))
        .Column("request_id", NpgsqlDbType.Text, record => record.RequestId);

    private static readonly RowWriter<IdempotencyRecord> Answers = new RowWriter<IdempotencyRecord>("idempotency_records")
        .Column("caller", NpgsqlDbType.Uuid, record => record.Caller.Value)
        .Column("path", NpgsqlDbType.Text, record => record.Path)
        .Column("key", NpgsqlDbType.Text, record => record.Key)
        .Column("fingerprint", NpgsqlDbType.Text, record => record.Fingerprint)
        .Column("status", NpgsqlDbType.Integer, record => record.Status)
        .Column("headers", NpgsqlDbType.Jsonb, record => Json(record.Headers))
        .Column("body", NpgsqlDbType.Bytea, record => record.Body)
        .Column("at", NpgsqlDbType.TimestampTz, record => record.At);

    public static IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<(Order Order, Payment Payment)> placed) =>
    [
        Orders.Insert([.. placed.Select(p => p.Order)]),
        Lines.Insert([.. placed.SelectMany(p => p.Order.Lines, (p, line) => (p.Order, line))]),
        Payments.Insert([.. placed.Select(p => p.Payment)]),
    ];

    public static NpgsqlBatchCommand Of(IReadOnlyList<OutboxRecord> records) => Outbox.Insert(records);

    public static NpgsqlBatchCommand Of(IReadOnlyList<AuditRecord> records) => Trail.Insert(records);

    public static NpgsqlBatchCommand Of(IReadOnlyList<IdempotencyRecord> records) => Answers.Insert(records);

    public static NpgsqlBatchCommand Of(IReadOnlyList<Stock> reserved) => new(
        "UPDATE stocks SET reserved = now.reserved, version = version + 1 FROM unnest($1, $2) AS now (id, reserved) WHERE product_id = now.id")
    {
        Parameters =
        {
            new NpgsqlParameter<Guid[]> { TypedValue = [.. reserved.Select(stock => stock.ProductId.Value)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. reserved.Select(stock => stock.Reserved)] },
        },
    };

    public static NpgsqlBatchCommand EmptyCarts(IReadOnlyList<AccountId> owners) => new(
        "UPDATE carts SET lines = '[]', version = version + 1 WHERE owner_id = ANY ($1)")
    {
        Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. owners.Select(owner => owner.Value)] } },
    };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ShopJson.Options);
}
