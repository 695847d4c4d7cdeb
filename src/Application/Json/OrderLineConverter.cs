using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Converts order lines in stored outcomes.</summary>
internal sealed class OrderLineConverter : JsonConverter<OrderLine>
{
    private sealed record Shape(int Position, VariantId VariantId, AccountId? SellerId, string Sku, string Name, int Quantity, Money UnitPrice);

    public override OrderLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var line = JsonSerializer.Deserialize<Shape>(ref reader, options) ?? throw new JsonException("Must be an order line.");
        return OrderLine.Stored(line.Position, line.VariantId, line.SellerId, line.Sku, line.Name, line.Quantity, line.UnitPrice);
    }

    public override void Write(Utf8JsonWriter writer, OrderLine value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer, new Shape(value.Position, value.VariantId, value.SellerId, value.Sku, value.Name, value.Quantity, value.UnitPrice), options);
}
