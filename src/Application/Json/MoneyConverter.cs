using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Converts money to <c>{"amount": 1999, "currency": "EUR"}</c>, with the amount in minor units.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    private sealed record Shape(long Amount, string Currency);

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var shape = JsonSerializer.Deserialize<Shape>(ref reader, options)
            ?? throw new JsonException("Must be an object with an amount and a currency.");
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

    /// <summary>The path names the member, so that the error refers to the amount or the currency.</summary>
    private static JsonException Fault(string member, string message) => new(message, member, lineNumber: null, bytePositionInLine: null);
}
