using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Money as <c>{"amount": 1999, "currency": "EUR"}</c>, the amount in minor units.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    private sealed record Shape(long Amount, string Currency);

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var shape = JsonSerializer.Deserialize<Shape>(ref reader, options) ?? throw new JsonException("Must be an amount and a currency.");
        if (shape.Amount is < 0 or > Money.MaxAmount)
            throw Fault("amount", $"Must be from 0 to {Money.MaxAmount} minor units.");
        if (!Currency.IsCode(shape.Currency))
            throw Fault("currency", "Must be an ISO 4217 code of three capital letters.");
        return Money.Of(shape.Amount, Currency.Of(shape.Currency));
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("amount", value.Amount);
        writer.WriteString("currency", value.Currency.Code);
        writer.WriteEndObject();
    }

    /// <summary>The path names the member, so that a client is told which of the two is wrong.</summary>
    private static JsonException Fault(string member, string message) => new(message, member, lineNumber: null, bytePositionInLine: null);
}
